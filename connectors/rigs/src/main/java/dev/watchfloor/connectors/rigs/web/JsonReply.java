package dev.watchfloor.connectors.rigs.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One answer.
 *
 * @param body nothing when empty
 */
public record JsonReply(int status, Optional<JsonNode> body, Map<String, String> headers) {
    public JsonReply {
        headers = Map.copyOf(headers);
    }

    public static JsonReply of(int status, JsonNode body) {
        return new JsonReply(status, Optional.of(body), Map.of());
    }

    public static JsonReply empty(int status) {
        return new JsonReply(status, Optional.empty(), Map.of());
    }

    public JsonReply with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new JsonReply(status, body, more);
    }
}
