package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Which part of the server answers which path. Thread-safe. */
final class RigRoutes {
    private final RigRealm realm;
    private final TokenEndpoint openid;
    private final AdminEndpoint admin;
    private final ObjectMapper json;
    private final AtomicInteger tokenRequests = new AtomicInteger();

    RigRoutes(RigRealm realm, TokenEndpoint openid, AdminEndpoint admin, ObjectMapper json) {
        this.realm = realm;
        this.openid = openid;
        this.admin = admin;
        this.json = json;
    }

    int tokenRequests() {
        return tokenRequests.get();
    }

    void answer(RigExchange exchange) throws IOException {
        List<String> path = exchange.path();
        if (path.size() >= 3 && path.get(0).equals("admin") && path.get(1).equals("realms")) {
            if (path.get(2).equals(realm.name)) {
                admin.answer(exchange, path.subList(3, path.size()));
            } else {
                exchange.error(404, "Realm not found.");
            }
        } else if (path.size() >= 2 && path.get(0).equals("realms")) {
            if (path.get(1).equals(realm.name)) {
                openid(exchange, String.join("/", path.subList(2, path.size())));
            } else {
                exchange.error(404, "Realm does not exist");
            }
        } else if (path.equals(List.of("admin", "serverinfo"))) {
            // A realm's service account does not see the version.
            exchange.send(200, json.createObjectNode());
        } else {
            exchange.error(404, "HTTP 404 Not Found");
        }
    }

    private void openid(RigExchange exchange, String rest) throws IOException {
        switch (rest) {
            case "protocol/openid-connect/token" -> {
                tokenRequests.incrementAndGet();
                openid.token(exchange);
            }
            case "protocol/openid-connect/token/introspect" -> openid.introspect(exchange);
            case "protocol/openid-connect/logout" -> openid.signOut(exchange);
            case ".well-known/openid-configuration" -> exchange.send(200, configuration());
            default -> exchange.error(404, "HTTP 404 Not Found");
        }
    }

    private ObjectNode configuration() {
        String base = "/realms/" + realm.name;
        ObjectNode view = json.createObjectNode();
        view.put("issuer", base);
        view.put("token_endpoint", base + "/protocol/openid-connect/token");
        view.put("introspection_endpoint", base + "/protocol/openid-connect/token/introspect");
        view.put("end_session_endpoint", base + "/protocol/openid-connect/logout");
        return view;
    }
}
