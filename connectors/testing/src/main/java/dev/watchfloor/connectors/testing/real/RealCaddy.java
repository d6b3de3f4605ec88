package dev.watchfloor.connectors.testing.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Caddy on loopback: one server {@code edge} that answers 200, its access log as JSON in a file, and its admin API.
 * It ends only the processes that it started.
 */
public final class RealCaddy implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 5;

    private final Path folder;
    private int adminPort;
    private int edgePort;
    private @Nullable Process process;

    private RealCaddy(Path folder) {
        this.folder = folder;
    }

    /** Starts one with its files in {@code folder}. Skips the calling test where Caddy is not installed. */
    public static RealCaddy start(Path folder) throws IOException {
        Assumptions.assumeTrue(binary().isPresent(), "caddy is not installed here (Debian: apt-get install caddy)");
        for (int attempt = 1; ; attempt++) {
            RealCaddy caddy = new RealCaddy(folder);
            if (caddy.launch()) {
                return caddy;
            }
            // A port that was free when it was looked for may be somebody's a moment later.
            String output = Files.readString(folder.resolve("caddy.out"));
            caddy.close();
            if (attempt == ATTEMPTS || !output.contains("address already in use")) {
                throw new IOException("Caddy ended at once: " + output);
            }
        }
    }

    /** Where the admin API answers. */
    public URI admin() {
        return URI.create("http://127.0.0.1:" + adminPort);
    }

    /** Where the server answers. */
    public int edgePort() {
        return edgePort;
    }

    public Path accessLog() {
        return folder.resolve("access.json");
    }

    /** One request to the admin API, as another administrator would make it; returns the body of a 2xx answer. */
    public String ask(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(admin().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer;
        // A connection of its own: each change makes Caddy begin its admin API anew and close the connections of the
        // old one.
        try (HttpClient client = HttpClient.newHttpClient()) {
            answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Begins anew with the configuration that it was started with. */
    public void reset() throws IOException, InterruptedException {
        ask("POST", "/load", configuration());
    }

    /** Asks for {@code path} from this loopback address of ours, on behalf of {@code client}, and returns the status. */
    public int status(String from, String client, String path) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), edgePort));
            return ask(socket, client, path);
        }
    }

    /** One request over an open connection. @throws IOException also when Caddy closed it */
    public static int ask(Socket socket, String client, String path) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        String text = "GET " + path + " HTTP/1.1\r\nHost: shop.example\r\nUser-Agent: test\r\nX-Forwarded-For: "
                + client + "\r\n\r\n";
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        BufferedReader answer =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String line = answer.readLine();
        if (line == null) {
            throw new IOException("Caddy closed the connection without an answer");
        }
        return Integer.parseInt(line.split(" ")[1]);
    }

    @Override
    public void close() {
        Ending.of(process);
    }

    private boolean launch() throws IOException {
        List<Integer> ports = freePorts();
        adminPort = ports.get(0);
        edgePort = ports.get(1);
        Files.writeString(folder.resolve("caddy.json"), configuration());
        ProcessBuilder builder = new ProcessBuilder(
                        binary().orElseThrow().toString(),
                        "run",
                        "--config",
                        folder.resolve("caddy.json").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("caddy.out").toFile());
        // Caddy keeps certificates and its last configuration below these.
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        Process running = builder.start();
        process = running;
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !running.isAlive()
                        || status("127.0.0.1", "192.0.2.1", "/started") == 200
                                && ask("GET", "/config/", "").contains(folder.toString()));
        return running.isAlive();
    }

    private String configuration() {
        return """
            {"admin":{"listen":"127.0.0.1:%d","config":{"persist":false}},
             "logging":{"logs":{
              "default":{"writer":{"output":"stderr"},"exclude":["http.log.access.edge"]},
              "edge":{"writer":{"output":"file","filename":"%s"},
                      "encoder":{"format":"json","time_format":"rfc3339_nano"},"include":["http.log.access.edge"]}}},
             "apps":{"http":{"servers":{"edge":{"listen":["127.0.0.1:%d"],"automatic_https":{"disable":true},
              "logs":{"default_logger_name":"edge"},
              "routes":[{"@id":"app","handle":[{"handler":"static_response","status_code":200,"body":"ok"}]}]}}}}}
            """.formatted(adminPort, accessLog(), edgePort);
    }

    private static Optional<Path> binary() {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                .map(Path::of),
                        Stream.of(Path.of("/usr/bin"), Path.of("/usr/local/bin")))
                .map(place -> place.resolve("caddy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Both held at once, so that they differ. */
    private static List<Integer> freePorts() throws IOException {
        List<Integer> ports = new ArrayList<>();
        try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket second = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports.add(first.getLocalPort());
            ports.add(second.getLocalPort());
        }
        return ports;
    }
}
