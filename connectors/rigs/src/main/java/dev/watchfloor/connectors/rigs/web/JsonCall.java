package dev.watchfloor.connectors.rigs.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request.
 *
 * @param path between its slashes, decoded, without the empty first
 * @param query the last value of each name
 * @param headers the first value of each, by lower-case name
 * @param body as text
 */
public record JsonCall(
        String method, List<String> path, Map<String, String> query, Map<String, String> headers, String body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public JsonCall {
        path = List.copyOf(path);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** The body; missing when it is blank or no JSON. */
    public JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** Whether it may change something. */
    public boolean isWrite() {
        return !method.equals("GET") && !method.equals("HEAD");
    }
}
