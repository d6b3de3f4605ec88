package dev.watchfloor.connectors.endlessh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real endlessh is touched and what it writes is read; skipped where none is installed. */
class RealEndlesshTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aTouchOfTheRealTarpitIsAnEvent() throws Exception {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "endlessh is not installed here (Debian: apt-get install endlessh)");
        Path log = folder.resolve("endlessh.log");
        int port = freePort();
        // -4: some machines have no IPv6; -v: connections are written. 1.1 knows no address to listen at: for this
        // moment
        // it is there for others too, as a listener that is silent but for lines without meaning.
        Process endlessh = new ProcessBuilder(program.get().toString(), "-4", "-v", "-f", "/dev/null", "-p", "" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (Connector connector = connector(log)) {
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> touched(port));

            PullFeed feed = (PullFeed) connector.events().orElseThrow();
            await().atMost(PATIENCE)
                    .until(() -> !feed.fetch(Cursor.START, 100).events().isEmpty());
            Page page = feed.fetch(Cursor.START, 100);

            assertThat(page.rejected()).isEmpty();
            SecurityEvent touch = page.events().getFirst();
            assertThat(touch.kind()).isEqualTo(Kind.DECOY);
            assertThat(Addresses.canonical(touch.source())).isEqualTo("127.0.0.1");
            assertThat(touch.raw()).contains("ACCEPT");
        } finally {
            endlessh.destroy();
            if (!endlessh.waitFor(5, TimeUnit.SECONDS)) {
                endlessh.destroyForcibly();
            }
        }
    }

    private static boolean touched(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            return socket.isConnected();
        }
    }

    private static Connector connector(Path log) throws Exception {
        EndlesshFactory factory = new EndlesshFactory();
        return factory.create(
                Settings.of(factory.settings(), Map.of("path", log.toString())),
                new ConnectorContext("tarpit", Clock.systemUTC(), key -> Optional.empty()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return held.getLocalPort();
        }
    }

    private static Optional<Path> program() {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")),
                        Stream.of("/usr/bin", "/usr/sbin"))
                .map(folder -> Path.of(folder, "endlessh"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
