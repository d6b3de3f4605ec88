package dev.watchfloor.connectors.rigs.crowdsec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request and its answer. Used by one thread. */
final class RigCall {
    private static final int LARGEST_BODY = 32 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpExchange exchange;
    private final Map<String, String> query = new LinkedHashMap<>();

    RigCall(HttpExchange exchange) {
        this.exchange = exchange;
        String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** Decoded path segments. */
    List<String> path() {
        return Arrays.stream(exchange.getRequestURI().getRawPath().substring(1).split("/"))
                .map(RigCall::decode)
                .toList();
    }

    Map<String, String> query() {
        return query;
    }

    String query(String name) {
        return query.getOrDefault(name, "");
    }

    String bearer() {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
    }

    String key() {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Api-Key"))
                .orElse("");
    }

    JsonNode body(int statusIfBad) throws IOException, RigRefusal {
        try {
            return JSON.readTree(exchange.getRequestBody().readNBytes(LARGEST_BODY));
        } catch (JsonProcessingException notJson) {
            throw new RigRefusal(statusIfBad, "missing: invalid character looking for beginning of value");
        }
    }

    void refuse(RigRefusal refusal) throws IOException {
        var body = JsonNodeFactory.instance.objectNode();
        if (refusal.status() == 401) {
            body.put("code", 401);
        }
        send(refusal.status(), body.put("message", refusal.words()));
    }

    void send(int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    void empty(int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** The server sets its own time otherwise; a filter cannot take it back. */
    void date(Instant now) {
        exchange.getResponseHeaders()
                .set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
