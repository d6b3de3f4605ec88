package dev.watchfloor.connectors.rigs.apisix;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a client sends to the gateway. Immutable.
 *
 * @param client the client's address as text; not checked, as the gateway does not
 * @param method upper case
 * @param uri path with query
 * @param headers by lower-case name
 * @param consumer who it is, where authentication happened before and is not to be played; empty lets the gateway look
 * @param bodySize bytes of the body
 */
public record RigRequest(
        String client,
        String method,
        String uri,
        Map<String, String> headers,
        Optional<String> consumer,
        long bodySize) {

    public RigRequest {
        Map<String, String> lower = new LinkedHashMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = java.util.Collections.unmodifiableMap(lower);
    }

    /** A request without headers and body. */
    public static RigRequest of(String client, String method, String uri) {
        return new RigRequest(client, method, uri, Map.of(), Optional.empty(), 0);
    }

    /** With one header more. */
    public RigRequest header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), value);
        return new RigRequest(client, method, uri, more, consumer, bodySize);
    }

    /** With this {@code User-Agent}. */
    public RigRequest userAgent(String value) {
        return header("user-agent", value);
    }

    /** By an authenticated consumer; authentication plugins let it pass. */
    public RigRequest by(String username) {
        return new RigRequest(client, method, uri, headers, Optional.of(username), bodySize);
    }

    /** With a body of this many bytes. */
    public RigRequest body(long bytes) {
        return new RigRequest(client, method, uri, headers, consumer, bytes);
    }

    /** The path without the query. */
    public String path() {
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
