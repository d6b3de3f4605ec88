package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Shared Signals that a service account sends by itself: the answers of 26.7.3 with its feature ssf. Thread-safe. */
final class RigSignals {
    private static final String REVOKED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";

    /** Receivers by client id, and whether each lets others speak. */
    final Map<String, Boolean> receivers = new ConcurrentHashMap<>();

    final List<JsonNode> sent = new CopyOnWriteArrayList<>();

    private final RigRealm realm;
    private final ObjectMapper json;

    RigSignals(RigRealm realm, ObjectMapper json) {
        this.realm = realm;
        this.json = json;
    }

    /** @param path {@code ssf/clients/ID/events/emit} */
    void emit(RigExchange exchange, List<String> path) throws IOException {
        if (path.size() != 5 || !path.get(1).equals("clients") || !path.get(4).equals("emit")) {
            exchange.error(404, "HTTP 404 Not Found");
            return;
        }
        Boolean open = receivers.get(path.get(2));
        JsonNode body = exchange.jsonBody();
        if (open == null) {
            exchange.error(404, "Client not found");
        } else if (!open) {
            exchange.error(403, "emit_not_allowed", "Receiver has not enabled synthetic event emission");
        } else if (!body.path("eventType").asText().equals(REVOKED)) {
            exchange.error(400, "unknown_event_type", "Unknown eventType");
        } else if (realm.user(body.path("sub_id").path("user").path("sub").asText())
                .isEmpty()) {
            exchange.error(400, "subject_not_found", "Subject referenced by the request does not exist");
        } else {
            sent.add(body);
            exchange.send(
                    200,
                    json.createObjectNode()
                            .put("status", "dispatched")
                            .put("jti", UUID.randomUUID().toString()));
        }
    }
}
