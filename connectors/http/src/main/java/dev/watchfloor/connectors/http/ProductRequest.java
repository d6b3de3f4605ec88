package dev.watchfloor.connectors.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.spi.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request. Immutable; each method returns a changed copy. {@code toString} shows the method and path only, so that a
 * request may be logged.
 */
public final class ProductRequest {
    /** A body and its media type. */
    record Body(String mediaType, String text) {}

    private final String method;
    private final List<String> segments;
    private final List<Map.Entry<String, String>> query;
    private final List<Map.Entry<String, String>> headers;
    private final Optional<Body> body;
    private final Optional<URI> link;

    private ProductRequest(
            String method,
            List<String> segments,
            List<Map.Entry<String, String>> query,
            List<Map.Entry<String, String>> headers,
            Optional<Body> body,
            Optional<URI> link) {
        this.method = method;
        this.segments = List.copyOf(segments);
        this.query = List.copyOf(query);
        this.headers = List.copyOf(headers);
        this.body = body;
        this.link = link;
    }

    /**
     * Starts a request.
     *
     * @param method upper case
     * @param segments path below the base URL, not encoded; a slash inside a segment is encoded, so that an id of the
     *     product can never reach another path
     */
    public static ProductRequest of(String method, String... segments) {
        return new ProductRequest(method, List.of(segments), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /** Reads. */
    public static ProductRequest get(String... segments) {
        return of("GET", segments);
    }

    /**
     * Reads what the product's own link leads to, such as the next page, character for character. One that leads away
     * from the base URL is not followed: the credentials are meant for that place only.
     */
    public static ProductRequest follow(URI link) {
        return follow("GET", link);
    }

    /** As {@link #follow(URI)}, with another method. */
    public static ProductRequest follow(String method, URI link) {
        return new ProductRequest(method, List.of(), List.of(), List.of(), Optional.empty(), Optional.of(link));
    }

    /** Replaces. */
    public static ProductRequest put(String... segments) {
        return of("PUT", segments);
    }

    /** Sends. */
    public static ProductRequest post(String... segments) {
        return of("POST", segments);
    }

    /** Changes in part. */
    public static ProductRequest patch(String... segments) {
        return of("PATCH", segments);
    }

    /** Removes. */
    public static ProductRequest delete(String... segments) {
        return of("DELETE", segments);
    }

    /** Adds a query parameter; the same name may come again. */
    public ProductRequest query(String name, String value) {
        return new ProductRequest(method, segments, with(query, name, value), headers, body, link);
    }

    /** Adds a header. No header is ever logged. */
    public ProductRequest header(String name, String value) {
        return new ProductRequest(method, segments, query, with(headers, name, value), body, link);
    }

    /** Adds a header with a secret, such as {@code X-API-KEY}. */
    public ProductRequest header(String name, Secret value) {
        return header(name, value.reveal());
    }

    /** Adds {@code Authorization: Bearer …}. */
    public ProductRequest bearer(Secret token) {
        return header("Authorization", "Bearer " + token.reveal());
    }

    /** Sends JSON. */
    public ProductRequest json(JsonNode value) {
        return new ProductRequest(
                method, segments, query, headers, Optional.of(new Body("application/json", value.toString())), link);
    }

    /** Sends a text of this media type. */
    public ProductRequest body(String mediaType, String text) {
        return new ProductRequest(method, segments, query, headers, Optional.of(new Body(mediaType, text)), link);
    }

    /** Sends a form. */
    public ProductRequest form(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(encode(name))
                .append('=')
                .append(encode(value)));
        return new ProductRequest(
                method,
                segments,
                query,
                headers,
                Optional.of(new Body("application/x-www-form-urlencoded", text.toString())),
                link);
    }

    /** Whether it only reads, so that it may be sent again. */
    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    String method() {
        return method;
    }

    List<String> segments() {
        return segments;
    }

    List<Map.Entry<String, String>> query() {
        return query;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    Optional<Body> body() {
        return body;
    }

    Optional<URI> link() {
        return link;
    }

    @Override
    public String toString() {
        return link.isPresent() ? method + " " + link.get().getPath() : method + " /" + String.join("/", segments);
    }

    private static String encode(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<Map.Entry<String, String>> with(
            List<Map.Entry<String, String>> before, String name, String value) {
        List<Map.Entry<String, String>> after = new ArrayList<>(before);
        after.add(Map.entry(name, value));
        return after;
    }
}
