package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Who may do what at the Admin API. Immutable. */
record AdminKeys(ApisixRig.Version version, String admin, String viewer) {

    /** The refusal, or empty when the request may go on. */
    Optional<AdminAnswer> refusal(AdminRequest request) {
        Optional<String> key = key(request);
        if (key.isEmpty()) {
            return Optional.of(refused("missing apikey"));
        }
        if (key.get().equals(admin)) {
            return Optional.empty();
        }
        if (!key.get().equals(viewer)) {
            return Optional.of(refused("wrong apikey"));
        }
        return request.method().equals("GET")
                ? Optional.empty()
                : Optional.of(refused("invalid method for role viewer"));
    }

    private static Optional<String> key(AdminRequest request) {
        return Optional.ofNullable(request.headers().get("x-api-key"))
                .or(() -> Optional.ofNullable(request.query().get("api_key")));
    }

    private AdminAnswer refused(String description) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("error_msg", "failed to check token");
        if (version.describesRefusal()) {
            body.put("description", description);
        }
        return AdminAnswer.json(401, body).unhandled();
    }
}
