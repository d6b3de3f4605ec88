package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Accounts, their sessions, and what an administrator does to them. Thread-safe. */
final class AdminUsers {
    private final RigRealm realm;
    private final ObjectMapper json;
    private final AdminRoles roles;

    AdminUsers(RigRealm realm, AdminRoles roles, ObjectMapper json) {
        this.realm = realm;
        this.json = json;
        this.roles = roles;
    }

    void answer(RigExchange exchange, List<String> path, RigCaller caller) throws IOException {
        if (path.size() == 1) {
            exchange.send(200, list(exchange));
            return;
        }
        Optional<RigUser> user = realm.user(path.get(1));
        if (user.isEmpty()) {
            exchange.error(404, "User not found");
            return;
        }
        String rest = path.size() == 2 ? "" : path.get(2);
        switch (exchange.method() + " " + rest) {
            case "GET " -> exchange.send(200, view(user.get(), json));
            case "PUT " -> change(exchange, user.get(), caller);
            case "GET credentials" -> exchange.send(200, credentials(user.get()));
            case "GET sessions" -> exchange.send(200, sessions(false, session -> session.user == user.get()));
            case "GET role-mappings" -> roles.ofUser(exchange, user.get().id, path);
            case "GET offline-sessions" -> offlineSessions(exchange, user.get(), path);
            case "POST logout" -> {
                realm.logout(user.get());
                administration(caller, "ACTION", "users/" + user.get().id + "/logout", "");
                exchange.empty(204);
            }
            default -> exchange.error(404, "HTTP 404 Not Found");
        }
    }

    private void offlineSessions(RigExchange exchange, RigUser user, List<String> path) throws IOException {
        String client = path.size() < 4 ? "" : path.get(3);
        if (realm.client(client).isEmpty()) {
            exchange.error(404, "Client not found");
            return;
        }
        exchange.send(200, sessions(true, session -> session.user == user && session.clients.contains(client)));
    }

    private void change(RigExchange exchange, RigUser user, RigCaller caller) throws IOException {
        JsonNode body = exchange.jsonBody();
        if (body.has("enabled")) {
            realm.enable(user, body.path("enabled").asBoolean());
            administration(
                    caller,
                    "UPDATE",
                    "users/" + user.id,
                    "{\"enabled\":" + body.path("enabled").asBoolean() + "}");
        }
        if (body.path("requiredActions").isArray()) {
            user.requiredActions.clear();
            body.path("requiredActions").forEach(action -> user.requiredActions.add(action.asText()));
            administration(caller, "UPDATE", "users/" + user.id, body.toString());
        }
        exchange.empty(204);
    }

    private ArrayNode credentials(RigUser user) {
        ArrayNode answer = json.createArrayNode();
        answer.addObject()
                .put("id", user.id + "-1")
                .put("type", "password")
                .put("createdDate", user.created.toEpochMilli());
        if (!user.authenticator.isBlank()) {
            answer.addObject()
                    .put("id", user.id + "-2")
                    .put("type", "otp")
                    .put("userLabel", user.authenticator)
                    .put("createdDate", user.created.toEpochMilli());
        }
        return answer;
    }

    /** What {@code attack-detection/brute-force/users/{id}} tells; zeros for whom nobody knows. */
    void guesses(RigExchange exchange, List<String> path) throws IOException {
        if (path.size() != 4 || !exchange.method().equals("GET")) {
            exchange.error(404, "HTTP 404 Not Found");
            return;
        }
        Optional<RigUser> user = realm.user(path.get(3));
        boolean locked = user.isPresent() && realm.clock.instant().isBefore(user.get().lockedUntil);
        exchange.send(
                200,
                json.createObjectNode()
                        .put(
                                "failedLoginNotBefore",
                                locked ? user.get().lockedUntil.getEpochSecond() : 0)
                        .put("numFailures", user.map(known -> known.failures).orElse(0))
                        .put("numTemporaryLockouts", locked ? 1 : 0)
                        .put("disabled", locked)
                        .put("numSecondaryAuthFailures", 0)
                        .put(
                                "lastIPFailure",
                                user.map(known -> known.lastFailureFrom).orElse("n/a"))
                        .put(
                                "lastFailure",
                                user.map(known -> known.lastFailure.toEpochMilli())
                                        .orElse(0L)));
    }

    private void administration(RigCaller caller, String operation, String path, String body) {
        realm.events.administration(realm.clock.instant(), caller, operation, "USER", path, body);
    }

    private ArrayNode list(RigExchange exchange) {
        int max = exchange.number("max", 100);
        String name = exchange.query("username");
        String search = exchange.query("search");
        ArrayNode answer = json.createArrayNode();
        if (name != null && "true".equals(exchange.query("exact"))) {
            realm.userNamed(name).ifPresent(user -> answer.add(view(user, json)));
            return answer;
        }
        realm.users().stream()
                .filter(user -> name == null || user.name.contains(name))
                .filter(user -> search == null || user.name.contains(search))
                .skip(Math.max(0, exchange.number("first", 0)))
                .limit(max < 0 ? Long.MAX_VALUE : max)
                .forEach(user -> answer.add(view(user, json)));
        return answer;
    }

    private ArrayNode sessions(boolean offline, Predicate<RigSession> wanted) {
        ArrayNode answer = json.createArrayNode();
        realm.sessions(offline).stream()
                .filter(wanted)
                .forEach(session -> answer.add(SessionView.of(session, realm, json)));
        return answer;
    }

    static ObjectNode view(RigUser user, ObjectMapper json) {
        ObjectNode view = json.createObjectNode();
        view.put("id", user.id);
        view.put("username", user.name);
        view.put("emailVerified", false);
        view.put("enabled", user.enabled);
        view.put("createdTimestamp", user.created.toEpochMilli());
        view.put("totp", !user.authenticator.isBlank());
        user.requiredActions.forEach(view.putArray("requiredActions")::add);
        view.put("notBefore", user.notBefore.getEpochSecond());
        return view;
    }
}
