package dev.watchfloor.connectors.rigs.apisix;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the Admin API.
 *
 * @param path decoded segments
 * @param headers by lower-case name, first value
 * @param size bytes of the body, also where it was too long to keep
 */
record AdminRequest(
        String method,
        List<String> path,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        long size) {

    /** Longest body, in bytes: the product's own limit. */
    static final int LONGEST_BODY = 1_572_864;

    static AdminRequest of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        byte[] body;
        long size;
        try (InputStream in = exchange.getRequestBody()) {
            body = in.readNBytes(LONGEST_BODY + 1);
            size = body.length + in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        List<String> path = Arrays.stream(exchange.getRequestURI().getRawPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(AdminRequest::decoded)
                .toList();
        return new AdminRequest(
                exchange.getRequestMethod(),
                path,
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(body, StandardCharsets.UTF_8),
                size);
    }

    boolean isWrite() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** The segments after {@code /apisix/admin}, or empty when the path is elsewhere. */
    Optional<List<String>> belowAdmin() {
        return path.size() >= 2 && path.get(0).equals("apisix") && path.get(1).equals("admin")
                ? Optional.of(path.subList(2, path.size()))
                : Optional.empty();
    }

    private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
        Map<String, String> found = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                found.put(
                        decoded(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
