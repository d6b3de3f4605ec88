package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Sessions by client, and the end of one session. Thread-safe. */
final class AdminSessions {
    private static final int DEFAULT_PAGE = 100;

    private final RigRealm realm;
    private final ObjectMapper json;

    AdminSessions(RigRealm realm, ObjectMapper json) {
        this.realm = realm;
        this.json = json;
    }

    /** Only clients that have a session; the numbers are strings. */
    void statistics(RigExchange exchange) throws IOException {
        ArrayNode answer = json.createArrayNode();
        for (RigClient client : realm.clients()) {
            long active = of(client, false).size();
            long offline = of(client, true).size();
            if (active + offline > 0) {
                ObjectNode row = answer.addObject();
                row.put("offline", Long.toString(offline));
                row.put("clientId", client.clientId());
                row.put("active", Long.toString(active));
                row.put("id", client.id());
            }
        }
        exchange.send(200, answer);
    }

    void clients(RigExchange exchange, List<String> path) throws IOException {
        if (path.size() == 1) {
            ArrayNode answer = json.createArrayNode();
            String name = exchange.query("clientId");
            realm.clients().stream()
                    .filter(client -> name == null || client.clientId().equals(name))
                    .forEach(client -> answer.add(view(client)));
            exchange.send(200, answer);
            return;
        }
        Optional<RigClient> client = realm.client(path.get(1));
        if (client.isEmpty()) {
            exchange.error(404, "Could not find client");
            return;
        }
        switch (path.size() == 2 ? "" : path.get(2)) {
            case "" -> exchange.send(200, view(client.get()));
            case "user-sessions" -> exchange.send(200, page(exchange, of(client.get(), false)));
            case "offline-sessions" -> exchange.send(200, page(exchange, of(client.get(), true)));
            case "session-count" ->
                exchange.send(
                        200,
                        json.createObjectNode()
                                .put("count", of(client.get(), false).size()));
            case "offline-session-count" ->
                exchange.send(
                        200,
                        json.createObjectNode()
                                .put("count", of(client.get(), true).size()));
            default -> exchange.error(404, "HTTP 404 Not Found");
        }
    }

    void delete(RigExchange exchange, List<String> path, RigCaller caller) throws IOException {
        if (path.size() != 2 || !exchange.method().equals("DELETE")) {
            exchange.error(405, "HTTP 405 Method Not Allowed");
            return;
        }
        boolean offline = "true".equals(exchange.query("isOffline"));
        if (!realm.revoke(path.get(1), offline)) {
            // Three s, as in 26.7.3.
            exchange.error(404, "Sesssion not found");
            return;
        }
        realm.events.administration(
                realm.clock.instant(),
                caller,
                "DELETE",
                "USER_SESSION",
                "sessions/" + path.get(1),
                "{\"offline\":" + offline + "}");
        exchange.empty(204);
    }

    private List<RigSession> of(RigClient client, boolean offline) {
        return realm.sessions(offline).stream()
                .filter(session -> session.clients.contains(client.id()))
                .toList();
    }

    private ArrayNode page(RigExchange exchange, List<RigSession> sessions) {
        int max = exchange.number("max", DEFAULT_PAGE);
        ArrayNode answer = json.createArrayNode();
        sessions.stream()
                .skip(Math.max(0, exchange.number("first", 0)))
                .limit(max < 0 ? Long.MAX_VALUE : max)
                .forEach(session -> answer.add(SessionView.of(session, realm, json)));
        return answer;
    }

    /** With the secret in clear: whoever may view clients may read it, in 26.7.3 too. */
    private ObjectNode view(RigClient client) {
        ObjectNode view = json.createObjectNode();
        view.put("id", client.id());
        view.put("clientId", client.clientId());
        view.put("name", client.name());
        view.put("enabled", true);
        view.put("clientAuthenticatorType", "client-secret");
        if (!client.secret().isEmpty()) {
            view.put("secret", client.secret());
        }
        boolean bearerOnly = client.id().equals(realm.management().id());
        view.put("bearerOnly", bearerOnly);
        view.put("publicClient", client.secret().isEmpty() && !bearerOnly);
        view.put("serviceAccountsEnabled", client.isService());
        view.put("directAccessGrantsEnabled", client.direct());
        view.put("protocol", "openid-connect");
        return view;
    }
}
