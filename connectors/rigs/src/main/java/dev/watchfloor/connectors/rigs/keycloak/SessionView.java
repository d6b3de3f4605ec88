package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A session as the Admin API shows it. Stateless. */
final class SessionView {
    private SessionView() {}

    static ObjectNode of(RigSession session, RigRealm realm, ObjectMapper json) {
        ObjectNode view = json.createObjectNode();
        view.put("id", session.id);
        view.put("username", session.user.name);
        view.put("userId", session.user.id);
        view.put("ipAddress", session.address);
        view.put("start", session.started.toEpochMilli());
        view.put("lastAccess", session.lastAccess.toEpochMilli());
        view.put("rememberMe", session.rememberMe);
        ObjectNode clients = view.putObject("clients");
        for (String uuid : session.clients) {
            realm.client(uuid).ifPresent(client -> clients.put(uuid, client.clientId()));
        }
        view.put("transientUser", false);
        return view;
    }
}
