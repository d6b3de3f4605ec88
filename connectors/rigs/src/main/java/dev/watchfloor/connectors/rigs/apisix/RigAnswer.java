package dev.watchfloor.connectors.rigs.apisix;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the client gets. Immutable.
 *
 * @param status HTTP status
 * @param contentType media type
 * @param body its text; may be empty although {@code size} is not, the wire then carries filler
 * @param size bytes of the body
 * @param headers further headers by lower-case name
 * @param byGateway whether the gateway answered itself and no origin was asked
 */
public record RigAnswer(
        int status, String contentType, String body, long size, Map<String, String> headers, boolean byGateway) {

    public RigAnswer {
        headers = Map.copyOf(headers);
    }

    /** An origin's answer of which only the size matters. */
    public static RigAnswer of(int status, long size) {
        return new RigAnswer(status, "application/json", "", size, Map.of(), false);
    }

    /** An origin's answer with a text. */
    public static RigAnswer text(int status, String contentType, String body) {
        return new RigAnswer(status, contentType, body, length(body), Map.of(), false);
    }

    /** A plugin's refusal; plugins write JSON and call it plain text. */
    public static RigAnswer byGateway(int status, String body) {
        return new RigAnswer(status, "text/plain; charset=utf-8", body, length(body), Map.of(), true);
    }

    /** A refusal written by nginx: limit-count, limit-req and uri-blocker answer so. */
    static RigAnswer page(int status) {
        String page = NginxPages.page(status);
        return new RigAnswer(status, "text/html; charset=utf-8", page, length(page), Map.of(), true);
    }

    RigAnswer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new RigAnswer(status, contentType, body, size, all, byGateway);
    }

    private static long length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
