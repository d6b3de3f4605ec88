package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A {@code log_format}: variables without a value are left out, status and bytes become numbers, {@code route_id} is
 * always there. Stateless.
 */
final class CustomFormat {
    private CustomFormat() {}

    static ObjectNode written(JsonNode format, ObjectNode entry) {
        ObjectNode custom = JsonNodeFactory.instance.objectNode();
        for (var field : format.properties()) {
            String text = field.getValue().asText();
            if (!text.startsWith("$")) {
                custom.put(field.getKey(), text);
                continue;
            }
            variable(text.substring(1), entry).ifPresent(value -> custom.set(field.getKey(), value));
        }
        return custom.put("route_id", entry.path("route_id").asText());
    }

    private static Optional<JsonNode> variable(String name, JsonNode entry) {
        JsonNode request = entry.path("request");
        JsonNode value = switch (name) {
            case "remote_addr" -> entry.path("client_ip");
            case "status" -> entry.path("response").path("status");
            case "bytes_sent" -> entry.path("response").path("size");
            case "request_length" -> request.path("size");
            case "request_uri" -> request.path("uri");
            case "request_method" -> request.path("method");
            case "host" -> JsonNodeFactory.instance.textNode("127.0.0.1");
            case "route_id" -> entry.path("route_id");
            case "http_user_agent" -> request.path("headers").path("user-agent");
            case "consumer_name" -> entry.path("consumer").path("username");
            case "upstream_addr" -> entry.path("upstream");
            case "upstream_status" ->
                entry.has("upstream") ? entry.path("response").path("status") : entry.path("none");
            case "time_iso8601" ->
                JsonNodeFactory.instance.textNode(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
                        .format(Instant.ofEpochMilli(entry.path("start_time").asLong())
                                .atOffset(ZoneOffset.UTC)));
            default -> entry.path("none");
        };
        return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }
}
