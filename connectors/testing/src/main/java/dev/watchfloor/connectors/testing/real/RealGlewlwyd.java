package dev.watchfloor.connectors.testing.real;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Glewlwyd on loopback with an SQLite database of its own, as its package fills it: one account {@code admin} with
 * the password {@code password}. It ends only the processes that it started.
 */
public final class RealGlewlwyd implements AutoCloseable {
    public static final String ADMINISTRATOR = "admin";
    public static final String PASSWORD = "password";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 5;
    private static final Path MODULES = Path.of("/usr/lib/glewlwyd");
    /** What the Debian package makes a new database with. */
    private static final Path TABLES = Path.of("/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3");

    private final Path folder;
    private int port;
    private @Nullable Process process;

    private RealGlewlwyd(Path folder) {
        this.folder = folder;
    }

    /** Whether Glewlwyd and what it takes to start it are installed here. */
    public static boolean isInstalled() {
        return binary("glewlwyd").isPresent()
                && binary("sqlite3").isPresent()
                && Files.isDirectory(MODULES)
                && Files.isReadable(TABLES);
    }

    /** Starts one with its files in {@code folder}. Skips the calling test where Glewlwyd is not installed. */
    public static RealGlewlwyd start(Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                isInstalled(), "glewlwyd is not installed here (Debian: apt-get install glewlwyd sqlite3)");
        fill(folder);
        for (int attempt = 1; ; attempt++) {
            RealGlewlwyd glewlwyd = new RealGlewlwyd(folder);
            if (glewlwyd.launch()) {
                return glewlwyd;
            }
            // A port that was free when it was looked for may be somebody's a moment later.
            glewlwyd.close();
            if (attempt == ATTEMPTS) {
                throw new IOException("Glewlwyd ended at once: " + Files.readString(folder.resolve("glewlwyd.log")));
            }
        }
    }

    /** Where it answers, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Changes its database behind its back, such as the age of a sign-in. */
    public void sql(String statement) throws IOException, InterruptedException {
        sql(folder, List.of("-cmd", ".timeout 5000"), statement);
    }

    @Override
    public void close() {
        Ending.of(process);
    }

    private boolean launch() throws IOException {
        port = freePort();
        Path file = folder.resolve("glewlwyd.conf");
        Files.writeString(file, configuration());
        Process running = new ProcessBuilder(binary("glewlwyd").orElseThrow().toString(), "--config-file=" + file)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("glewlwyd.out").toFile())
                .start();
        process = running;
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> !running.isAlive() || answers());
        return running.isAlive();
    }

    private boolean answers() throws IOException {
        HttpURLConnection config =
                (HttpURLConnection) url().resolve("/config").toURL().openConnection();
        try {
            return config.getResponseCode() == 200;
        } finally {
            config.disconnect();
        }
    }

    private static void fill(Path folder) throws IOException, InterruptedException {
        sql(folder, List.of(), ".read " + TABLES);
    }

    private static void sql(Path folder, List<String> options, String statement)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of(binary("sqlite3").orElseThrow().toString(), "-bail"));
        command.addAll(options);
        command.add(database(folder).toString());
        command.add(statement);
        Path output = folder.resolve("sqlite.out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("sqlite3 failed: " + Files.readString(output));
        }
    }

    private static Path database(Path folder) {
        return folder.resolve("glewlwyd.db");
    }

    private String configuration() {
        return """
            port=@PORT@
            bind_address="127.0.0.1"
            external_url="http://127.0.0.1:@PORT@/"
            login_url="login.html"
            api_prefix="api"
            log_mode="file"
            log_level="INFO"
            log_file="@FOLDER@/glewlwyd.log"
            cookie_secure=0
            session_key="GLEWLWYD2_SESSION_ID"
            admin_session_authentication="cookie"
            profile_session_authentication="cookie"
            admin_scope="g_admin"
            profile_scope="g_profile"
            user_module_path="@MODULES@/user"
            client_module_path="@MODULES@/client"
            user_auth_scheme_module_path="@MODULES@/scheme"
            plugin_module_path="@MODULES@/plugin"
            hash_algorithm="SHA512"
            database = { type = "sqlite3"; path = "@DATABASE@"; };
            """.replace("@PORT@", Integer.toString(port))
                .replace("@FOLDER@", folder.toString())
                .replace("@MODULES@", MODULES.toString())
                .replace("@DATABASE@", database(folder).toString());
    }

    private static Optional<Path> binary(String name) {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                .map(Path::of),
                        Stream.of(Path.of("/usr/bin"), Path.of("/usr/local/bin")))
                .map(place -> place.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
