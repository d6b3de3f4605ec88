package dev.watchfloor.connectors.rigs.indicators;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A TAXII 2.1 server on loopback with one API root and one collection, after the specification: media type, trailing
 * slashes, envelope, {@code added_after}, {@code next}, {@code limit}, {@code match}, the headers that date what was
 * added. Thread-safe.
 */
public final class TaxiiRig implements AutoCloseable {
    /** The collection's id. */
    public static final String COLLECTION = "91a7b528-80eb-42ed-a74d-c6fbd5a26116";

    private static final String USER = "watchfloor";
    private static final String PASSWORD = "password-of-the-rig";
    private static final String MEDIA_TYPE = "application/taxii+json;version=2.1";
    private static final String ROOT = "/api1/collections/";

    private final List<Added> objects = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private int largest = 3;
    private boolean saysNext = true;
    private boolean sendsBundles;
    private boolean forgetsPages;

    private record Added(Instant at, ObjectNode object) {}

    private TaxiiRig() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public static TaxiiRig start() throws IOException {
        return new TaxiiRig();
    }

    /** The API root. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api1");
    }

    public String user() {
        return USER;
    }

    public String password() {
        return PASSWORD;
    }

    /** Adds an object, or another version of it. */
    public synchronized void add(ObjectNode object, Instant at) {
        objects.removeIf(known -> known.object().path("id").equals(object.path("id")));
        objects.add(new Added(at, object));
    }

    /** Most objects in one answer, whatever is asked for. */
    public synchronized void largestPage(int number) {
        largest = number;
    }

    /** Whether it says how to go on, or leaves that to {@code added_after}. */
    public synchronized void saysNext(boolean does) {
        saysNext = does;
    }

    /** Answers with bundles in place of envelopes, as some servers wrongly do. */
    public synchronized void sendBundles() {
        sendsBundles = true;
    }

    /** Knows its own word for the next page no more. */
    public synchronized void forgetPages(boolean does) {
        forgetsPages = does;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String credentials =
                    Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            if (!("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, error("Unauthorized"));
            } else if (!MEDIA_TYPE.equals(exchange.getRequestHeaders().getFirst("Accept"))) {
                send(exchange, 406, error("Not Acceptable"));
            } else {
                route(exchange);
            }
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case ROOT -> {
                ObjectNode all = JsonNodeFactory.instance.objectNode();
                all.putArray("collections").add(collection());
                send(exchange, 200, all);
            }
            case ROOT + COLLECTION + "/" -> send(exchange, 200, collection());
            case ROOT + COLLECTION + "/objects/" -> objects(exchange);
            default -> send(exchange, 404, error("Not Found"));
        }
    }

    private synchronized void objects(HttpExchange exchange) throws IOException {
        Map<String, String> asked = query(exchange);
        if (asked.containsKey("next") && forgetsPages) {
            send(exchange, 400, error("The next value is not known."));
            return;
        }
        int from = Integer.parseInt(asked.getOrDefault("next", "0"));
        Instant after = Instant.parse(asked.getOrDefault("added_after", Instant.EPOCH.toString()));
        String type = asked.getOrDefault("match[type]", "");
        List<Added> all = objects.stream()
                .filter(object -> object.at().isAfter(after))
                .filter(object ->
                        type.isEmpty() || object.object().path("type").asText().equals(type))
                .sorted(java.util.Comparator.comparing(Added::at))
                .toList();
        int end = Math.min(all.size(), from + Math.min(largest, Integer.parseInt(asked.getOrDefault("limit", "100"))));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (sendsBundles) {
            answer.put("type", "bundle").put("id", "bundle--1");
        } else {
            answer.put("more", end < all.size());
            if (end < all.size() && saysNext) {
                answer.put("next", Integer.toString(end));
            }
        }
        if (end > from) {
            ArrayNode array = answer.putArray("objects");
            all.subList(from, end).forEach(object -> array.add(object.object()));
            exchange.getResponseHeaders()
                    .set("X-TAXII-Date-Added-First", all.get(from).at().toString());
            exchange.getResponseHeaders()
                    .set("X-TAXII-Date-Added-Last", all.get(end - 1).at().toString());
        }
        send(exchange, 200, answer);
    }

    private static ObjectNode collection() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", COLLECTION)
                .put("title", "Everything")
                .put("can_read", true)
                .put("can_write", false);
    }

    private static ObjectNode error(String title) {
        return JsonNodeFactory.instance.objectNode().put("title", title);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> asked = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            asked.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return asked;
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
