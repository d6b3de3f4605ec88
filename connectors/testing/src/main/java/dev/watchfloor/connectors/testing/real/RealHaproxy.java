package dev.watchfloor.connectors.testing.real;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/**
 * A real HAProxy on loopback: an ACL from a file that denies with 403, its Runtime API on a unix socket and a TCP port, a
 * frontend that takes the client's address from a PROXY protocol line, and JSON access lines to a syslog port. A map from
 * a file denies too. It ends only the processes that it started.
 */
public final class RealHaproxy implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 5;

    private final Path folder;
    private final HttpServer origin;
    private final int runtimePort = freePort();
    private final int proxyPort = freePort();
    private final List<Process> started = new ArrayList<>();

    /** How access lines are sent. */
    public enum LogTransport {
        /** One datagram a line. */
        UDP,
        /** A ring whose server gets each line with its octet count before it. */
        TCP
    }

    private RealHaproxy(Path folder, int syslogPort, LogTransport transport) throws IOException {
        this.folder = folder;
        origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origin.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        origin.start();
        Files.writeString(aclFile(), "# one address or network a line\n192.0.2.66\n");
        Files.writeString(mapFile(), "# address or network, and why\n192.0.2.67 manual:INC-1\n");
        Files.writeString(folder.resolve("haproxy.cfg"), configuration(syslogPort, transport));
    }

    /** Whether HAProxy is installed here. */
    public static boolean isInstalled() {
        return binary().isPresent();
    }

    /**
     * Starts one with its files in {@code folder}, which should have a short path: unix sockets allow 100 characters.
     * Skips the calling test where HAProxy is not installed.
     *
     * @param syslogPort UDP port on loopback that gets the access lines
     */
    public static RealHaproxy start(Path folder, int syslogPort) throws IOException {
        return start(folder, syslogPort, LogTransport.UDP);
    }

    /** The same with the choice of how access lines are sent. */
    public static RealHaproxy start(Path folder, int syslogPort, LogTransport transport) throws IOException {
        Assumptions.assumeTrue(isInstalled(), "haproxy is not installed here (Debian: apt-get install haproxy)");
        for (int attempt = 1; ; attempt++) {
            RealHaproxy haproxy = new RealHaproxy(folder, syslogPort, transport);
            try {
                haproxy.launch(List.of());
                return haproxy;
            } catch (EndedAtOnceException ended) {
                haproxy.close();
                // A port that was free when it was looked for may be somebody's a moment later.
                if (attempt == ATTEMPTS || !ended.isPortTaken()) {
                    throw ended;
                }
            }
        }
    }

    /** {@code unix:…} address of the Runtime API, level admin. */
    public String unixRuntime() {
        return "unix:" + folder.resolve("admin.sock");
    }

    /** {@code unix:…} address of the Runtime API at level user: the least that HAProxy offers. */
    public String userRuntime() {
        return "unix:" + folder.resolve("user.sock");
    }

    /** {@code host:port} of the Runtime API, level admin. */
    public String tcpRuntime() {
        return "127.0.0.1:" + runtimePort;
    }

    /** The file of the ACL, spelled as in the configuration. */
    public Path aclFile() {
        return folder.resolve("denylist.acl");
    }

    /** The file of the map, spelled as in the configuration. */
    public Path mapFile() {
        return folder.resolve("denylist.map");
    }

    /** Asks for {@code path} as this client and returns the status. */
    public int status(String client, String path) throws IOException {
        boolean six = client.indexOf(':') >= 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxyPort)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String text = "PROXY " + (six ? "TCP6 " : "TCP4 ") + client + (six ? " 2001:db8::1" : " 192.0.2.1")
                    + " 40000 80\r\nGET " + path
                    + " HTTP/1.1\r\nHost: shop.example\r\nUser-Agent: test\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = answer.readLine();
            if (line == null) {
                throw new IOException("HAProxy closed the connection without an answer");
            }
            return Integer.parseInt(line.split(" ")[1]);
        }
    }

    /** One line to the Runtime API, as another administrator would give it. */
    public String ask(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), runtimePort)) {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A new process takes over from the old one, as a reload does; runtime entries that are not in the file are gone. */
    public void reload() throws IOException {
        Process old = started.getLast();
        launch(List.of("-sf", Long.toString(old.pid())));
        Awaitility.await().atMost(PATIENCE).until(() -> !old.isAlive());
    }

    /** Kills the process in the middle of everything. */
    public void kill() {
        started.getLast().destroyForcibly();
        Awaitility.await().atMost(PATIENCE).until(() -> !started.getLast().isAlive());
    }

    /** Starts it again after {@link #kill}. */
    public void restart() throws IOException {
        launch(List.of());
    }

    @Override
    public void close() throws IOException {
        origin.stop(0);
        started.forEach(Ending::of);
    }

    private void launch(List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binary().orElseThrow().toString(),
                "-db",
                "-f",
                folder.resolve("haproxy.cfg").toString()));
        command.addAll(more);
        Path output = folder.resolve("haproxy.out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        started.add(process);
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !process.isAlive() || ask("show info").contains("Pid: " + process.pid() + "\n"));
        if (!process.isAlive()) {
            throw new EndedAtOnceException(Files.readString(output));
        }
    }

    /** HAProxy did not come up. */
    private static final class EndedAtOnceException extends IOException {
        private static final long serialVersionUID = 1L;

        EndedAtOnceException(String output) {
            super("HAProxy ended at once: " + output);
        }

        boolean isPortTaken() {
            return String.valueOf(getMessage()).contains("Address already in use");
        }
    }

    private String configuration(int syslogPort, LogTransport transport) {
        String log = switch (transport) {
            case UDP -> "    log 127.0.0.1:" + syslogPort + " len 4096 format raw local0";
            case TCP -> "    log ring@console local0";
        };
        String ring = switch (transport) {
            case UDP -> "";
            case TCP -> """
                ring console
                    format raw
                    maxlen 4096
                    size 262144
                    timeout connect 5s
                    timeout server 10s
                    server console 127.0.0.1:%d log-proto octet-count
                """.formatted(syslogPort);
        };
        return """
            global
                maxconn 200
            %s
                stats socket "%s" mode 600 level admin
                stats socket "%s" mode 600 level user
                stats socket ipv4@127.0.0.1:%d level admin
                stats timeout 2m
            %sdefaults
                mode http
                log global
                timeout connect 2s
                timeout client 10s
                timeout server 10s
                timeout http-request 5s
            frontend edge
                bind 127.0.0.1:%d accept-proxy
                http-request capture req.fhdr(User-Agent) len 256
                http-request capture req.hdr(Host) len 128
                acl denied src -f "%s"
                acl denied_map src,map_ip("%s") -m found
                http-request set-var(txn.reason) str(denylist) if denied or denied_map
                http-request deny deny_status 403 if denied or denied_map
                log-format '{"ts":%%Ts.%%ms,"client_ip":"%%ci","client_port":%%cp,"frontend":"%%ft","backend":"%%b","server":"%%s","method":"%%HM","host":"%%[capture.req.hdr(1),json(utf8s)]","path":"%%[capture.req.uri,json(utf8s)]","ua":"%%[capture.req.hdr(0),json(utf8s)]","status":%%ST,"bytes_out":%%B,"bytes_in":%%U,"term":"%%tsc","reason":"%%[var(txn.reason),json(utf8s)]"}'
                default_backend app
            backend app
                server app1 127.0.0.1:%d
            """.formatted(
                        log,
                        folder.resolve("admin.sock"),
                        folder.resolve("user.sock"),
                        runtimePort,
                        ring,
                        proxyPort,
                        aclFile(),
                        mapFile(),
                        origin.getAddress().getPort());
    }

    private static Optional<Path> binary() {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                .map(Path::of),
                        Stream.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin")))
                .map(place -> place.resolve("haproxy"))
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
