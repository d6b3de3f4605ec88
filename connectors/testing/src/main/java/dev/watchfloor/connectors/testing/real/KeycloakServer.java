package dev.watchfloor.connectors.testing.real;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Starts a Keycloak process with the realm of the tests. Measured for 26.7.3 on two cores with JDK 25: 46 s the first
 * time, when it also builds itself, 21 s later; 360 MB.
 */
final class KeycloakServer {
    static final String REALM = "watchfloor-test";

    /** Keycloak ends with this when it has just built itself and wants to be started again. */
    private static final int BUILT = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final Properties secrets;
    private final int port;
    private final AtomicReference<@Nullable Process> running = new AtomicReference<>();

    KeycloakServer(Path home, Properties secrets) throws IOException {
        this.home = home;
        this.secrets = secrets;
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Starts it and waits until the realm answers; what did not get so far is ended. */
    ProcessHandle start() throws IOException {
        writeRealm();
        Path log = Files.createDirectories(KeycloakDistribution.traces()).resolve("keycloak.log");
        Files.deleteIfExists(log);
        boolean ready = false;
        try {
            running.set(launch(log, false));
            Awaitility.await("Keycloak to start")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> goesOn(log));
            ready = true;
            return Objects.requireNonNull(running.get()).toHandle();
        } finally {
            if (!ready) {
                stop();
            }
        }
    }

    private boolean goesOn(Path log) throws IOException {
        Process process = Objects.requireNonNull(running.get());
        if (!process.isAlive()) {
            if (process.exitValue() != BUILT) {
                throw new IllegalStateException("Keycloak ended with " + process.exitValue() + ", see " + log);
            }
            running.set(launch(log, true));
        }
        return answers(port);
    }

    /** Whether the realm answers at this port. */
    static boolean answers(int port) {
        URI place = URI.create("http://127.0.0.1:" + port + "/realms/" + REALM + "/.well-known/openid-configuration");
        HttpRequest request =
                HttpRequest.newBuilder(place).timeout(Duration.ofSeconds(5)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends exactly the process that was started here. */
    void stop() {
        Process process = running.get();
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    // The JVM itself instead of kc.sh: its process is then the server, not a shell around it.
    private Process launch(Path log, boolean built) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (built) {
            command.add("-Dkc.config.built=true");
        }
        command.addAll(List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start-dev",
                // In memory: each start has the realm and the secrets of this run, and nothing of the last.
                "--db=dev-mem",
                // Shared Signals are experimental in 26.7.
                "--features=ssf",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--cache=local",
                "--proxy-headers=xforwarded",
                "--proxy-trusted-addresses=127.0.0.0/8"));
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void writeRealm() throws IOException {
        String realm = template();
        for (String client : secrets.stringPropertyNames()) {
            realm = realm.replace("@" + client + "@", secrets.getProperty(client));
        }
        Path folder = Files.createDirectories(home.resolve("data").resolve("import"));
        OwnerOnly.write(folder.resolve(REALM + "-realm.json"), realm);
    }

    private static String template() {
        try (InputStream in = KeycloakServer.class.getResourceAsStream("keycloak-realm.json")) {
            if (in == null) {
                throw new IllegalStateException("keycloak-realm.json is not beside " + KeycloakServer.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
