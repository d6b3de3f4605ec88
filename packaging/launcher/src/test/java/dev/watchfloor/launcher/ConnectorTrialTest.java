package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trying a listener before it is added. */
final class ConnectorTrialTest {
    private static final String MESSAGE = "<134>1 2026-11-24T09:00:00Z edge sshd 7 - - Failed password for root\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestDesk desk;

    @BeforeEach
    void make() throws Exception {
        desk = new TestDesk(folder.resolve("profile")).make();
    }

    @Test
    void aPortThatIsTakenEndsWithOne() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(tried(other.getLocalPort())).isEqualTo(1);

            assertThat(out.toString()).contains("failed", "Cannot listen on 127.0.0.1:" + other.getLocalPort());
        }
    }

    @Test
    void theFirstRecordThatArrivesIsShown() throws Exception {
        int port;
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = held.getLocalPort();
        }
        CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(() -> tried(port));
        // The check holds the port for a moment as well: what it hears is lost, so the sender says it again.
        await().atMost(Duration.ofSeconds(60)).until(() -> sent(port) && ended.isDone());

        assertThat(ended.get()).isZero();
        assertThat(err.toString()).contains("Listening at most 15 s for a first record");
        assertThat(out.toString())
                .contains("Only programs on this machine may send.", "Failed password for root", "@timestamp");
    }

    private static boolean sent(int port) {
        try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), port)) {
            sender.getOutputStream().write(MESSAGE.getBytes(StandardCharsets.UTF_8));
        } catch (IOException notYet) {
            // Nobody listens yet, or any more.
        }
        return true;
    }

    private int tried(int port) {
        return desk.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                List.of(
                        "connectors",
                        "add",
                        "--type",
                        "syslog",
                        "--name",
                        "S",
                        "--set",
                        "listen=127.0.0.1:" + port,
                        "--dry-run"));
    }
}
