package dev.watchfloor.connectors.feeds.access;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.PeerAddress;
import dev.watchfloor.connectors.http.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Caddy's format. Its own {@code client_ip} is left alone: only our setting says who is believed. Stateless. */
public final class CaddyEntries {
    private CaddyEntries() {}

    /** Whether it is a line about a request. */
    public static boolean wrote(JsonNode record) {
        return record.path("request").isObject();
    }

    /** Whether it is a line about Caddy itself: its other loggers may write into the same file. */
    public static boolean speaksOfCaddy(JsonNode record) {
        return record.has("ts") && record.has("msg") && record.has("level") && !record.has("request");
    }

    /** Reads a line that {@link #wrote}. */
    public static AccessEntry read(JsonNode record) {
        JsonNode request = record.path("request");
        String agent = header(request, "User-Agent");
        return new AccessEntry(
                record.path("ts"),
                PeerAddress.parse(JsonFields.text(request, "remote_ip"))
                        .map(peer -> new PeerAddress(peer.address(), JsonFields.port(request, "remote_port"))),
                header(request, "X-Forwarded-For"),
                JsonFields.text(request, "method"),
                JsonFields.text(request, "host", ""),
                JsonFields.text(request, "uri"),
                JsonFields.status(record, "status"),
                JsonFields.text(record, "user_id"),
                agent.isEmpty() ? null : agent,
                JsonFields.count(record, "bytes_read"),
                JsonFields.count(record, "size"),
                false);
    }

    /** The header's values with commas between them; names come as the client wrote them over HTTP/1. */
    private static String header(JsonNode request, String name) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                header.getValue().forEach(value -> values.add(value.asText()));
            }
        }
        return String.join(",", values);
    }
}
