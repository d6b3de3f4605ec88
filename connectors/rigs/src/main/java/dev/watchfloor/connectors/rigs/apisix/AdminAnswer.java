package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * An answer of the Admin API before it is written.
 *
 * @param handled whether the API's own handler made it; only then there is an {@code X-API-VERSION}
 * @param html whether nginx answered itself
 */
record AdminAnswer(int status, String body, boolean handled, boolean html, Map<String, String> headers) {

    static AdminAnswer json(int status, JsonNode body) {
        return new AdminAnswer(status, shuffled(body).toString(), true, false, Map.of());
    }

    static AdminAnswer text(int status, String body) {
        return new AdminAnswer(status, body, true, false, Map.of());
    }

    static AdminAnswer error(int status, String message) {
        return json(status, JsonNodeFactory.instance.objectNode().put("error_msg", message));
    }

    static AdminAnswer missing() {
        return json(404, JsonNodeFactory.instance.objectNode().put("message", "Key not found"));
    }

    static AdminAnswer page(int status) {
        return new AdminAnswer(status, NginxPages.page(status), false, true, Map.of());
    }

    AdminAnswer unhandled() {
        return new AdminAnswer(status, body, false, html, headers);
    }

    AdminAnswer with(Map<String, String> more) {
        return new AdminAnswer(status, body, handled, html, more);
    }

    /** Lua tables have no order: the fields of each object come in any. */
    private static JsonNode shuffled(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(node.properties());
            Collections.shuffle(fields);
            fields.forEach(field -> copy.set(field.getKey(), shuffled(field.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(item -> copy.add(shuffled(item)));
            return copy;
        }
        return node;
    }
}
