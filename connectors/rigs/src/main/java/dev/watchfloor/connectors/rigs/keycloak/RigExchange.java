package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request and its answer, in the terms of an API. Used by one thread. */
final class RigExchange {
    private static final int LARGEST_BODY = 1 << 20;

    private final HttpExchange exchange;
    private final ObjectMapper json;
    private final Map<String, List<String>> query;

    RigExchange(HttpExchange exchange, ObjectMapper json) {
        this.exchange = exchange;
        this.json = json;
        this.query = pairs(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** Decoded path segments without the first slash. */
    List<String> path() {
        return Arrays.stream(exchange.getRequestURI().getRawPath().substring(1).split("/"))
                .map(RigExchange::decode)
                .toList();
    }

    List<String> queryAll(String name) {
        return query.getOrDefault(name, List.of());
    }

    @Nullable
    String query(String name) {
        List<String> values = queryAll(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    int number(String name, int fallback) {
        String text = query(name);
        return text == null || !text.matches("-?[0-9]{1,9}") ? fallback : Integer.parseInt(text);
    }

    /** The form of a token request. */
    Map<String, String> form() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        pairs(body()).forEach((name, values) -> fields.put(name, values.getFirst()));
        return fields;
    }

    JsonNode jsonBody() throws IOException {
        return json.readTree(body());
    }

    String bearer() {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
    }

    /** Where the request comes from; the header counts, as with a trusted proxy in front. */
    String address() {
        String forwarded = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
        return forwarded != null
                ? forwarded.split(",", 2)[0].strip()
                : exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    void header(String name, String value) {
        exchange.getResponseHeaders().set(name, value);
    }

    void empty(int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    void error(int status, String error) throws IOException {
        send(status, json.createObjectNode().put("error", error));
    }

    void error(int status, String error, String description) throws IOException {
        send(status, json.createObjectNode().put("error", error).put("error_description", description));
    }

    void send(int status, JsonNode body) throws IOException {
        send(status, "application/json", body.toString());
    }

    void send(int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        header("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private String body() throws IOException {
        return new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> pairs(String encoded) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.computeIfAbsent(decode(pair.substring(0, equals)), name -> new java.util.ArrayList<>())
                        .add(decode(pair.substring(equals + 1)));
            }
        }
        return found;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return text;
        }
    }
}
