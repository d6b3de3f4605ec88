package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.lab.ThrowAwayDesk;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One polite source among a flood and five that misbehave, in the whole console at once. */
final class LoadFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int BACKLOG = 250_000;
    private static final int STEP = 10_000;
    private static final int POLITE = 20;
    private static final int MEBIBYTES = 10 << 20;
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    Path folder;

    private final AtomicBoolean flooding = new AtomicBoolean(true);
    private final AtomicLong flooded = new AtomicLong();
    private Console console;
    private JsonServer repeating;
    private JsonServer page;

    @BeforeEach
    void open() throws Exception {
        console = ThrowAwayDesk.in(folder.resolve("desk")).open();
        repeating = new JsonServer(Clock.systemUTC(), LoadFaultsTest::sameHits);
        page = new JsonServer(
                Clock.systemUTC(),
                call -> new Reply(200, "<html><body>Sign in</body></html>", Map.of("Content-Type", "text/html")));
    }

    @AfterEach
    void close() {
        flooding.set(false);
        console.close();
        repeating.close();
        page.close();
    }

    @Test
    void thePoliteOneIsHeardWhileAllOthersMisbehave() throws Exception {
        int posts = freePort();
        int syslog = freePort();
        Files.writeString(log("polite"), "");
        flood(BACKLOG);
        Files.writeString(log("huge"), "{\"x\":\"" + "a".repeat(MEBIBYTES) + "\"}\n" + line("huge", 0) + "\n");
        add("accesslog", "Flood", Map.of("path", log("flood").toString()));
        add("accesslog", "Polite", Map.of("path", log("polite").toString()));
        add("accesslog", "Huge", Map.of("path", log("huge").toString()));
        add("kong", "Posted", Map.of("log-http", "127.0.0.1:" + posts), "log-token");
        add("syslog", "Stalled", Map.of("listen", "127.0.0.1:" + syslog));
        add("opensearch", "Page", Map.of("base-url", page.url().toString()));
        add("opensearch", "Repeating", Map.of("base-url", repeating.url().toString()));
        console.start();
        Thread writer = Thread.ofVirtual().start(this::keepFlooding);
        try (Socket stalled = connected(syslog)) {
            stalled.getOutputStream()
                    .write("<38>1 2026-11-24T02:00:00Z web-1 sshd - - - begun and nev"
                            .getBytes(StandardCharsets.UTF_8));
            stalled.getOutputStream().flush();
            post(posts);

            await().atMost(PATIENCE).until(() -> status("Flood").received() > 0);
            for (int number = 0; number < POLITE; number++) {
                Files.writeString(log("polite"), line("polite", number) + "\n", StandardOpenOption.APPEND);
                int expected = number + 1;
                await().atMost(PATIENCE).until(() -> status("Polite").received() == expected);
            }
            // By construction: the writer adds to the flood until it is told here to end.
            assertThat(flooding).isTrue();
            assertThat(writer.isAlive()).isTrue();

            assertEachSaysWhatIsWrong(syslog);
        } finally {
            flooding.set(false);
            writer.join();
        }
        await().atMost(PATIENCE).until(() -> status("Flood").received() == flooded.get());

        assertThat(flooded.get()).isGreaterThanOrEqualTo(BACKLOG);
        assertThat(status("Flood").repeated()).isZero();
        assertThat(status("Polite").received()).isEqualTo(POLITE);
        assertThat(status("Repeating").received()).as("each once").isEqualTo(5);
    }

    private void assertEachSaysWhatIsWrong(int syslog) throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> {
            ConnectorStatus huge = status("Huge");
            assertThat(huge.received()).isEqualTo(1);
            assertThat(huge.rejected()).isEqualTo(1);
            assertThat(String.valueOf(huge.lastRejected())).contains("longer than 1 MiB");
            ConnectorStatus posted = status("Posted");
            assertThat(posted.received()).isZero();
            assertThat(String.valueOf(posted.lastRejected())).contains("larger than 8 MiB");
            ConnectorStatus asked = status("Page");
            assertThat(asked.health().state()).isEqualTo(Health.State.DOWN);
            assertThat(asked.health().sentence()).endsWith(".").doesNotContain("Exception", "<html>");
            assertThat(status("Repeating").received()).isEqualTo(5);
        });
        // Who stalls in the middle of a message holds up nobody: another sender is heard.
        try (Socket other = connected(syslog)) {
            other.getOutputStream()
                    .write("<38>1 2026-11-24T02:00:01Z web-2 sshd - - - whole\n".getBytes(StandardCharsets.UTF_8));
        }
        await().atMost(PATIENCE).until(() -> status("Stalled").received() > 0);
    }

    private void keepFlooding() {
        try {
            while (flooding.get()) {
                flood(STEP);
                await().atMost(PATIENCE)
                        .until(() -> !flooding.get()
                                || flooded.get() - status("Flood").received() < BACKLOG);
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void flood(int lines) throws IOException {
        try (BufferedWriter out =
                Files.newBufferedWriter(log("flood"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < lines; i++) {
                out.write(line("flood", (int) flooded.get() + i));
                out.write('\n');
            }
        }
        flooded.addAndGet(lines);
    }

    private static String line(String source, int number) {
        return "{\"time\":\"" + START.plusMillis(number) + "\",\"client\":\"203.0.113.9\",\"request\":\"GET /" + source
                + "/" + number + " HTTP/1.1\",\"status\":200,\"bytes\":18,\"ua\":\"curl\",\"rid\":\"" + number + "\"}";
    }

    /** Five documents, newest first and whatever is asked for. */
    private static Reply sameHits(Call call) throws IOException {
        if (call.place().isEmpty()) {
            ObjectNode root = JsonServer.object();
            root.putObject("version").put("number", "3.8.0").put("distribution", "opensearch");
            return Reply.of(200, root);
        }
        if (call.place().endsWith("point_in_time")) {
            return Reply.of(200, JsonServer.object().put("pit_id", "pit"));
        }
        ObjectNode answer = JsonServer.object();
        ArrayNode hits = answer.putObject("hits").putArray("hits");
        for (int number = 4; number >= 0; number--) {
            Instant time = START.plusSeconds(number);
            ObjectNode hit = hits.addObject().put("_index", "alerts").put("_id", "id-" + number);
            hit.putObject("_source")
                    .put("@timestamp", time.toString())
                    .put("message", "number " + number)
                    .putObject("event")
                    .put("kind", "alert");
            hit.putArray("sort").add(time.toEpochMilli()).add(number);
        }
        return Reply.of(200, answer);
    }

    private static void post(int port) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .header("Authorization", "Bearer token-of-the-test")
                    .POST(HttpRequest.BodyPublishers.ofString("[{\"x\":\"" + "a".repeat(MEBIBYTES) + "\"}]"))
                    .build();
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> {
                        int status = client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode();
                        return status == 413;
                    });
        }
    }

    private Socket connected(int port) throws Exception {
        return await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> new Socket(InetAddress.getLoopbackAddress(), port), Socket::isConnected);
    }

    private void add(String type, String name, Map<String, String> settings, String... secrets) throws Exception {
        Map<String, Secret> kept = secrets.length == 0 ? Map.of() : Map.of(secrets[0], new Secret("token-of-the-test"));
        console.connectors().add(new ConnectorDraft(type, name, settings, kept));
    }

    private ConnectorStatus status(String name) {
        return console.connectors().list().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return held.getLocalPort();
        }
    }
}
