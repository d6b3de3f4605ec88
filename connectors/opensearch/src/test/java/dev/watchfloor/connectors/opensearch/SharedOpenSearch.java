package dev.watchfloor.connectors.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** The one OpenSearch of this module's tests, in a process of its own; it ends with the tests' process. */
final class SharedOpenSearch {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static @Nullable SharedOpenSearch shared;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;
    private final Path output;
    private final Process server;

    private SharedOpenSearch() {
        try {
            Path folder = Files.createTempDirectory("watchfloor-opensearch");
            Files.createDirectories(folder.resolve("config"));
            int port;
            try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = probe.getLocalPort();
            }
            url = URI.create("http://127.0.0.1:" + port);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SearchNode.class.getName(),
                            folder.toString(),
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("opensearch.out").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.destroyForcibly();
                delete(folder);
            }));
            output = folder.resolve("opensearch.out");
            server = process;
        } catch (IOException failure) {
            throw new IllegalStateException("OpenSearch did not start", failure);
        }
    }

    /** Starts it when nobody did. Not while the class is made: other threads wait for that. */
    static synchronized SharedOpenSearch get() {
        SharedOpenSearch running = shared;
        if (running == null) {
            running = new SharedOpenSearch();
            // Also when it does not come up: a second one would not either.
            shared = running;
            running.awaitReady();
        }
        assertThat(running.server.isAlive()).as("OpenSearch runs").isTrue();
        return running;
    }

    private void awaitReady() {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .failFast("OpenSearch ended", () -> !server.isAlive())
                    .until(() -> call("GET", "/", "").statusCode() == 200);
        } catch (ConditionTimeoutException late) {
            server.destroyForcibly();
            throw new IllegalStateException("OpenSearch did not start, see " + output, late);
        }
    }

    URI url() {
        return url;
    }

    /** Makes documents findable at once. */
    void index(String index, String id, String document) {
        try {
            HttpResponse<String> answer = call("PUT", "/" + index + "/_doc/" + id + "?refresh=true", document);
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    HttpResponse<String> call(String method, String path, String body) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            // The system's own cleaning takes it.
        }
    }
}
