package dev.watchfloor.connectors.testing.real;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Local API of CrowdSec on loopback, without its agent and without the central API: nothing leaves this machine.
 * One machine and one bouncer key. It ends only the processes that it started.
 */
public final class RealCrowdsec implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final int port = freePort();
    private final String password = UUID.randomUUID().toString();
    private final String bouncerKey = UUID.randomUUID().toString();
    private final List<Process> started = new ArrayList<>();

    private RealCrowdsec(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("etc"));
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("etc/simulation.yaml"), "{}\n");
        Files.writeString(
                folder.resolve("etc/profiles.yaml"),
                "name: none\nfilters: [\"false\"]\ndecisions: []\non_success: break\n");
        Files.writeString(folder.resolve("config.yaml"), configuration());
    }

    /** Whether CrowdSec is installed here. */
    public static boolean isInstalled() {
        return binary("crowdsec").isPresent() && binary("cscli").isPresent();
    }

    /** Starts one with its files in {@code folder}. Skips the calling test where CrowdSec is not installed. */
    public static RealCrowdsec start(Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                isInstalled(),
                "crowdsec is not installed here (Debian: its package asks the central API unless"
                        + " /etc/crowdsec/online_api_credentials.yaml has a line; then apt-get install crowdsec)");
        RealCrowdsec crowdsec = new RealCrowdsec(folder);
        crowdsec.cscli("machines", "add", crowdsec.machine(), "--password", crowdsec.password, "-f", "/dev/null");
        crowdsec.cscli("bouncers", "add", "watchfloor", "-k", crowdsec.bouncerKey, "-o", "raw");
        crowdsec.launch();
        return crowdsec;
    }

    /** Where the Local API answers, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public String machine() {
        return "watchfloor";
    }

    public String password() {
        return password;
    }

    public String bouncerKey() {
        return bouncerKey;
    }

    /** Ends the process in the middle of everything and starts another: tokens are dead, data is not. */
    public void restart() throws IOException {
        Process old = started.getLast();
        old.destroyForcibly();
        Awaitility.await().atMost(PATIENCE).until(() -> !old.isAlive());
        launch();
    }

    @Override
    public void close() {
        started.forEach(Ending::of);
    }

    private void launch() throws IOException {
        Path output = folder.resolve("crowdsec.out");
        Process process = process(output, "crowdsec", "-no-cs", "-c", configurationFile());
        started.add(process);
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> !process.isAlive() || answers());
        if (!process.isAlive()) {
            throw new IOException("CrowdSec ended at once: " + Files.readString(output));
        }
    }

    private boolean answers() throws IOException {
        HttpURLConnection health =
                (HttpURLConnection) url().resolve("/health").toURL().openConnection();
        try {
            return health.getResponseCode() == 200;
        } finally {
            health.disconnect();
        }
    }

    /** Its own command line, which writes into the database; no server is needed. */
    private void cscli(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("cscli", "-c", configurationFile()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("cscli.out");
        Process process = process(output, command.toArray(String[]::new));
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("cscli " + arguments[0] + " failed: " + Files.readString(output));
        }
    }

    private static Process process(Path output, String... command) throws IOException {
        command[0] = binary(command[0]).orElseThrow().toString();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    private String configurationFile() {
        return folder.resolve("config.yaml").toString();
    }

    /** No online_client: the central API is never asked. No hub: there is nothing to detect with. */
    private String configuration() {
        return """
            common: {daemonize: false, log_media: stdout, log_level: warning, working_dir: .}
            config_paths:
              config_dir: "@FOLDER@/etc/"
              data_dir: "@FOLDER@/data/"
              simulation_path: "@FOLDER@/etc/simulation.yaml"
              hub_dir: "@FOLDER@/hub/"
              index_path: "@FOLDER@/hub/.index.json"
              notification_dir: "@FOLDER@/etc/notifications/"
              plugin_dir: "@FOLDER@/plugins/"
            cscli: {output: human}
            db_config:
              log_level: warning
              type: sqlite
              db_path: "@FOLDER@/data/crowdsec.db"
              use_wal: true
              flush: {max_items: 5000, max_age: 7d}
            api:
              client: {insecure_skip_verify: false, credentials_path: "@FOLDER@/etc/local_api_credentials.yaml"}
              server:
                log_level: warning
                listen_uri: 127.0.0.1:@PORT@
                profiles_path: "@FOLDER@/etc/profiles.yaml"
                console_path: "@FOLDER@/etc/console.yaml"
            prometheus: {enabled: false}
            """.replace("@FOLDER@", folder.toString()).replace("@PORT@", Integer.toString(port));
    }

    private static Optional<Path> binary(String name) {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                .map(Path::of),
                        Stream.of(Path.of("/usr/sbin"), Path.of("/usr/local/bin")))
                .map(place -> place.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("no free port", none);
        }
    }
}
