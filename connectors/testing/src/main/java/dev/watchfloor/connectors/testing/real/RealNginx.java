package dev.watchfloor.connectors.testing.real;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real nginx on loopback with its module ModSecurity: one page, an access log and an audit log as JSON, and one rule that
 * refuses {@code union} in the argument {@code id}. It ends only the process that it started.
 */
public final class RealNginx implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String MODULE = "ngx_http_modsecurity_module.so";

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private RealNginx(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one with its files in {@code folder}. Skips the calling test where nginx or its module are not here. */
    public static RealNginx start(Path folder) throws IOException {
        Optional<Path> root = root();
        Assumptions.assumeTrue(
                root.isPresent(),
                "nginx with ModSecurity is not here (Debian: apt-get install nginx libnginx-mod-http-modsecurity)");
        RealNginx nginx = new RealNginx(folder, freePort());
        nginx.launch(root.get());
        return nginx;
    }

    public Path accessLog() {
        return folder.resolve("access.json");
    }

    public Path auditLog() {
        return folder.resolve("audit.json");
    }

    /** Asks for a path and returns the status. */
    public int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("User-Agent", "test")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Override
    public void close() {
        Ending.of(process);
    }

    private void launch(Path root) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("www")).resolve("index.html"), "ok");
        Files.writeString(folder.resolve("modsecurity.conf"), """
            SecRuleEngine On
            SecAuditEngine RelevantOnly
            SecAuditLogRelevantStatus "^403"
            SecAuditLogParts ABHZ
            SecAuditLogType Serial
            SecAuditLogFormat JSON
            SecAuditLog %s
            SecRule ARGS:id "@rx union" "id:9001,phase:2,deny,status:403,log,auditlog,severity:2,msg:'SQL injection'"
            """.formatted(auditLog()));
        Files.writeString(folder.resolve("nginx.conf"), """
            load_module %1$s;
            daemon off;
            master_process off;
            pid %2$s/nginx.pid;
            events {}
            http {
              log_format watchfloor escape=json '{"time":"$time_iso8601","client":"$remote_addr","port":"$remote_port",'
                '"host":"$host","request":"$request","status":$status,"bytes":$bytes_sent,"ua":"$http_user_agent"}';
              access_log %2$s/access.json watchfloor;
              client_body_temp_path %2$s/body;
              proxy_temp_path %2$s/proxy;
              fastcgi_temp_path %2$s/fastcgi;
              uwsgi_temp_path %2$s/uwsgi;
              scgi_temp_path %2$s/scgi;
              server {
                listen 127.0.0.1:%3$d;
                root %2$s/www;
                modsecurity on;
                modsecurity_rules_file %2$s/modsecurity.conf;
              }
            }
            """.formatted(module(root), folder, port));
        ProcessBuilder builder = new ProcessBuilder(
                        root.resolve("sbin/nginx").toString(),
                        "-p",
                        folder.toString(),
                        "-e",
                        folder.resolve("error.log").toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile());
        // Where the packages are only unpacked, the libraries are beside the program.
        builder.environment().put("LD_LIBRARY_PATH", String.join(":", libraries(root)));
        Process running = builder.start();
        process = running;
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> !running.isAlive() || status("/") == 200);
        if (!running.isAlive()) {
            throw new IOException("nginx ended at once: " + Files.readString(folder.resolve("nginx.out")));
        }
    }

    private static List<String> libraries(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("lib"))) {
            return folders.filter(place -> place.toString().endsWith("-linux-gnu"))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static Path module(Path root) {
        return root.resolve("lib/nginx/modules").resolve(MODULE);
    }

    /** The folder that holds {@code sbin/nginx} and the module, such as {@code /usr}. */
    private static Optional<Path> root() {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                .map(Path::of),
                        Stream.of(Path.of("/usr/sbin")))
                .filter(place -> Files.isExecutable(place.resolve("nginx")) && place.endsWith("sbin"))
                .map(Path::getParent)
                .filter(root -> root != null && Files.isReadable(module(root)))
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return held.getLocalPort();
        }
    }
}
