package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** Login events in the shape that Keycloak 26.7.3 writes for the two ways to sign in. Stateless. */
final class RigRecords {
    private RigRecords() {}

    static ObjectNode login(RigEvents events, RigSession session, RigClient client, Instant time) {
        ObjectNode event =
                events.event(time, "LOGIN", client.clientId(), session.user.id, session.id, session.address, null);
        ObjectNode details = method(event, client);
        if (client.direct()) {
            details.put("token_id", "onrtro:" + UUID.randomUUID());
            details.put("refresh_token_type", session.offline ? "Offline" : "Refresh");
            details.put("scope", session.offline ? "openid email profile offline_access" : "openid email profile");
            details.put("refresh_token_id", UUID.randomUUID().toString());
        } else {
            details.put("consent", "no_consent_required");
            details.put("code_id", session.id);
        }
        if (session.rememberMe) {
            details.put("remember_me", "true");
        }
        details.put("username", session.user.name);
        return event;
    }

    static ObjectNode codeToToken(RigEvents events, RigSession session, RigClient client, Instant time) {
        ObjectNode event = events.event(
                time, "CODE_TO_TOKEN", client.clientId(), session.user.id, session.id, session.address, null);
        ObjectNode details = event.withObject("/details");
        details.put("token_id", "onrtac:" + UUID.randomUUID());
        details.put("grant_type", "authorization_code");
        details.put("refresh_token_type", "Refresh");
        details.put("scope", "openid email profile");
        details.put("refresh_token_id", UUID.randomUUID().toString());
        details.put("code_id", session.id);
        details.put("client_auth_method", "client-secret");
        return event;
    }

    /** The details that tell how somebody tried to sign in. */
    static ObjectNode method(ObjectNode event, RigClient client) {
        ObjectNode details = event.withObject("/details");
        details.put("auth_method", "openid-connect");
        if (client.direct()) {
            details.put("grant_type", "password");
            details.put("client_auth_method", "client-secret");
        } else {
            details.put("auth_type", "code");
            details.put("response_type", "code");
            details.put("redirect_uri", "http://127.0.0.1/" + client.clientId() + "/cb");
            details.put("response_mode", "query");
        }
        return details;
    }
}
