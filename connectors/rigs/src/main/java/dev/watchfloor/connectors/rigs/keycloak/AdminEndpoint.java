package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The Admin API below {@code /admin/realms/{realm}}: who may ask for what, with the smallest roles measured on Keycloak
 * 26.7.3. Thread-safe.
 */
final class AdminEndpoint {
    private final RigRealm realm;
    private final RigTokens tokens;
    private final AdminSessions sessions;
    private final AdminUsers users;
    private final AdminRoles roles;
    private final AdminEvents events;
    final RigSignals signals;
    private final ObjectMapper json;
    private final AtomicLong writes = new AtomicLong();

    AdminEndpoint(RigRealm realm, RigTokens tokens, ObjectMapper json) {
        this.realm = realm;
        this.tokens = tokens;
        this.json = json;
        this.sessions = new AdminSessions(realm, json);
        this.roles = new AdminRoles(realm, json);
        this.users = new AdminUsers(realm, roles, json);
        this.events = new AdminEvents(realm, json);
        this.signals = new RigSignals(realm, json);
    }

    long writes() {
        return writes.get();
    }

    /** @param path what follows the realm's name; empty for the realm itself */
    void answer(RigExchange exchange, List<String> path) throws IOException {
        if (!isRead(exchange)) {
            writes.incrementAndGet();
        }
        Optional<RigCaller> caller = caller(exchange);
        if (caller.isEmpty()) {
            exchange.error(401, "HTTP 401 Unauthorized");
            return;
        }
        String first = path.isEmpty() ? "" : path.getFirst();
        Set<String> allowed = switch (first) {
            case "" -> Set.of();
            case "client-session-stats" -> Set.of("view-realm", "manage-realm");
            case "clients" -> Set.of("view-clients", "manage-clients");
            case "users" -> isRead(exchange) ? Set.of("view-users", "manage-users") : Set.of("manage-users");
            case "sessions" -> Set.of("manage-users");
            // A role of its own, which the receiver names.
            case "ssf" -> Set.of();
            case "attack-detection" -> isRead(exchange) ? Set.of("view-users", "manage-users") : Set.of("manage-users");
            case "events", "admin-events" -> Set.of("view-events", "manage-events");
            case "groups" -> Set.of("view-users", "manage-users");
            default -> Set.of("view-realm");
        };
        boolean mayAsk = allowed.isEmpty()
                ? !caller.get().roles().isEmpty()
                : caller.get().roles().stream().anyMatch(allowed::contains);
        boolean aboutRoles = path.contains("role-mappings") || (first.equals("clients") && path.contains("roles"));
        if (!mayAsk || (aboutRoles && !seesRoles(caller.get()))) {
            exchange.error(403, "HTTP 403 Forbidden");
            return;
        }
        switch (first) {
            case "" -> exchange.send(200, realmView(caller.get().roles().contains("view-realm")));
            case "client-session-stats" -> sessions.statistics(exchange);
            case "clients" -> {
                if (path.size() > 2 && path.get(2).equals("roles")) {
                    roles.ofClient(exchange, path);
                } else {
                    sessions.clients(exchange, path);
                }
            }
            case "roles" -> roles.ofRealm(exchange, path);
            case "roles-by-id" -> roles.parts(exchange, path);
            case "groups" -> roles.groups(exchange, path);
            case "ssf" -> signals.emit(exchange, path);
            case "sessions" -> sessions.delete(exchange, path, caller.get());
            case "users" -> users.answer(exchange, path, caller.get());
            case "attack-detection" -> users.guesses(exchange, path);
            case "authentication" -> exchange.send(200, requiredActions());
            case "events" -> events.logins(exchange, path);
            case "admin-events" -> events.administration(exchange);
            default -> exchange.error(404, "HTTP 404 Not Found");
        }
    }

    /** Roles of accounts take both kinds of right (26.7.3). */
    private static boolean seesRoles(RigCaller caller) {
        return caller.roles().stream().anyMatch(Set.of("view-users", "manage-users")::contains)
                && caller.roles().stream().anyMatch(Set.of("view-clients", "manage-clients")::contains);
    }

    private ArrayNode requiredActions() {
        ArrayNode actions = json.createArrayNode();
        for (String alias : List.of("CONFIGURE_TOTP", "UPDATE_PASSWORD", "webauthn-register")) {
            actions.addObject().put("alias", alias).put("enabled", !realm.withheldActions.contains(alias));
        }
        return actions;
    }

    private static boolean isRead(RigExchange exchange) {
        return exchange.method().equals("GET");
    }

    private Optional<RigCaller> caller(RigExchange exchange) {
        return tokens.read(exchange.bearer())
                .filter(claims -> claims.path("typ").asText().equals("Bearer"))
                .filter(claims ->
                        claims.path("exp").asLong() > realm.clock.instant().getEpochSecond())
                .flatMap(claims -> caller(claims, exchange));
    }

    private Optional<RigCaller> caller(ObjectNode claims, RigExchange exchange) {
        Set<String> roles = new TreeSet<>();
        claims.path("resource_access").path("realm-management").path("roles").forEach(role -> roles.add(role.asText()));
        return realm.clientNamed(claims.path("azp").asText())
                .filter(client -> realm.user(claims.path("sub").asText())
                        .map(account -> account.enabled)
                        .orElse(false))
                .map(client ->
                        new RigCaller(client.id(), claims.path("sub").asText(), exchange.address(), Set.copyOf(roles)));
    }

    /** Without view-realm a realm is still 200, with a few keys only. */
    private ObjectNode realmView(boolean full) {
        ObjectNode view = json.createObjectNode();
        view.put("realm", realm.name);
        view.put("displayName", "Watchfloor Lab");
        view.put("bruteForceProtected", true);
        if (full) {
            view.put("id", realm.id);
            view.put("enabled", true);
            view.put("sslRequired", "external");
            view.put("accessTokenLifespan", RigRealm.ACCESS_TOKEN_LIFE.toSeconds());
            view.put("ssoSessionIdleTimeout", 1800);
            view.put("ssoSessionMaxLifespan", 36000);
            view.put("ssoSessionIdleTimeoutRememberMe", 604800);
            view.put("ssoSessionMaxLifespanRememberMe", 2592000);
            view.put("offlineSessionIdleTimeout", 2592000);
            view.put("offlineSessionMaxLifespanEnabled", false);
            view.put("offlineSessionMaxLifespan", 5184000);
            view.put("eventsEnabled", realm.events.saveLogins);
            view.put("adminEventsEnabled", realm.events.saveAdministration);
            view.put("revokeRefreshToken", false);
            view.put("rememberMe", true);
        }
        return view;
    }
}
