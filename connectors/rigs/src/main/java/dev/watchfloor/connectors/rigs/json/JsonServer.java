package dev.watchfloor.connectors.rigs.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers requests with JSON, one at a time, with the clock's time in {@code Date}. Loopback only. */
public final class JsonServer implements AutoCloseable {
    private static final int LARGEST_BODY = 32 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Handler handler;
    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** One request. */
    public record Call(
            String method, List<String> path, Map<String, String> query, Map<String, String> headers, String body) {

        /** The path in one piece. */
        public String place() {
            return String.join("/", path);
        }

        public String query(String name) {
            return query.getOrDefault(name, "");
        }

        /** By its lower-case name; empty when there is none. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        /** The body as a form. */
        public Map<String, String> form() {
            return pairs(body);
        }
    }

    /** One answer; an empty body is none. */
    public record Reply(int status, String body, Map<String, String> headers) {
        public static Reply of(int status, JsonNode body) {
            return new Reply(status, body.toString(), Map.of());
        }

        public static Reply empty(int status) {
            return new Reply(status, "", Map.of());
        }

        public Reply with(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.putAll(more);
            return new Reply(status, body, all);
        }
    }

    /** Answers; called by one thread at a time. */
    @FunctionalInterface
    public interface Handler {
        Reply answer(Call call) throws IOException;
    }

    public JsonServer(Clock clock, Handler handler) throws IOException {
        this.clock = clock;
        this.handler = handler;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it is, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A new empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
            Call call = new Call(
                    exchange.getRequestMethod(),
                    Arrays.stream(exchange.getRequestURI()
                                    .getRawPath()
                                    .substring(1)
                                    .split("/"))
                            .map(JsonServer::decode)
                            .toList(),
                    pairs(Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                            .orElse("")),
                    headers,
                    new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8));
            Reply reply;
            synchronized (this) {
                reply = handler.answer(call);
            }
            send(exchange, reply);
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders()
                .set(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                clock.instant().atOffset(ZoneOffset.UTC)));
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
