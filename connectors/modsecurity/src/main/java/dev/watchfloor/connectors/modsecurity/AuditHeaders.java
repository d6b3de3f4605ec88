package dev.watchfloor.connectors.modsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Headers of a request: texts at ModSecurity, lists of texts at Coraza. Stateless. */
final class AuditHeaders {
    private AuditHeaders() {}

    /** All values with commas between them; empty when there is none. */
    static Optional<String> value(JsonNode request, String name) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> header : request.path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                if (header.getValue().isArray()) {
                    header.getValue().forEach(value -> values.add(value.asText()));
                } else {
                    values.add(header.getValue().asText());
                }
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }
}
