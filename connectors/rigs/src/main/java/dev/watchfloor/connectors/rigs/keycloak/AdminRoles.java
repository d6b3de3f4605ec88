package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Roles, their holders and groups, reading only. Thread-safe. */
final class AdminRoles {
    private static final int DEFAULT_PAGE = 100;

    private final RigRealm realm;
    private final ObjectMapper json;

    AdminRoles(RigRealm realm, ObjectMapper json) {
        this.realm = realm;
        this.json = json;
    }

    /** Below {@code clients/{id}/roles}; only realm-management has any here. */
    void ofClient(RigExchange exchange, List<String> path) throws IOException {
        boolean management = path.get(1).equals(realm.management().id());
        if (path.size() == 3) {
            ArrayNode all = json.createArrayNode();
            if (management) {
                RigRoles.MANAGEMENT.keySet().forEach(name -> all.add(role(name)));
            }
            exchange.send(200, page(exchange, all));
            return;
        }
        String name = path.get(3);
        if (!management || !RigRoles.MANAGEMENT.containsKey(name)) {
            exchange.error(404, "Could not find role");
            return;
        }
        switch (path.size() == 4 ? "" : path.get(4)) {
            case "" -> exchange.send(200, role(name));
            case "users" -> exchange.send(200, page(exchange, accounts(realm.roles.holdersOf(name))));
            case "groups" -> exchange.send(200, page(exchange, groups(realm.roles.groupsWith(name))));
            default -> exchange.error(404, "HTTP 404 Not Found");
        }
    }

    /** Below {@code users/{id}/role-mappings}. */
    void ofUser(RigExchange exchange, String userId, List<String> path) throws IOException {
        if (path.size() == 6
                && path.get(3).equals("clients")
                && path.get(4).equals(realm.management().id())
                && path.get(5).equals("composite")) {
            ArrayNode all = json.createArrayNode();
            realm.roles.effective(userId).forEach(name -> all.add(role(name)));
            exchange.send(200, all);
        } else {
            exchange.error(404, "Client not found");
        }
    }

    /** Below {@code roles}: those of the realm. */
    void ofRealm(RigExchange exchange, List<String> path) throws IOException {
        if (path.size() == 1) {
            ArrayNode all = json.createArrayNode();
            realm.roles.realmRoles().forEach(role -> all.add(role(role)));
            exchange.send(200, page(exchange, all));
            return;
        }
        Optional<RigRoles.RealmRole> role = realm.roles.realmRole(path.get(1));
        if (role.isEmpty()) {
            exchange.error(404, "Could not find role");
            return;
        }
        switch (path.size() == 2 ? "" : path.get(2)) {
            case "" -> exchange.send(200, role(role.get()));
            case "users" -> exchange.send(200, page(exchange, accounts(realm.roles.holdersOf(role.get()))));
            case "groups" -> exchange.send(200, json.createArrayNode());
            default -> exchange.error(404, "HTTP 404 Not Found");
        }
    }

    /** {@code roles-by-id/{id}/composites}. */
    void parts(RigExchange exchange, List<String> path) throws IOException {
        String id = path.size() > 1 ? path.get(1) : "";
        Set<String> names = realm.roles.realmRoles().stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .map(RigRoles.RealmRole::contains)
                .or(() -> RigRoles.MANAGEMENT.keySet().stream()
                        .filter(name -> realm.roles.id(name).equals(id))
                        .findFirst()
                        .map(RigRoles.MANAGEMENT::get))
                .orElse(Set.of());
        ArrayNode all = json.createArrayNode();
        for (String name : names) {
            all.add(realm.roles.realmRole(name).map(this::role).orElseGet(() -> role(name)));
        }
        exchange.send(200, all);
    }

    /** Below {@code groups}. */
    void groups(RigExchange exchange, List<String> path) throws IOException {
        String id = path.size() > 1 ? path.get(1) : "";
        if (realm.roles.group(id).isEmpty()) {
            exchange.error(404, "Could not find group by id");
            return;
        }
        switch (path.size() == 2 ? "" : path.get(2)) {
            case "members" -> exchange.send(200, page(exchange, accounts(realm.roles.membersOf(id))));
            case "children" -> exchange.send(200, page(exchange, groups(realm.roles.childrenOf(id))));
            default -> exchange.error(404, "HTTP 404 Not Found");
        }
    }

    private ArrayNode accounts(List<String> ids) {
        ArrayNode all = json.createArrayNode();
        ids.stream()
                .flatMap(id -> realm.user(id).stream())
                .sorted(Comparator.comparing(user -> user.name))
                .forEach(user -> all.add(AdminUsers.view(user, json)));
        return all;
    }

    private ArrayNode groups(List<RigRoles.Group> groups) {
        ArrayNode all = json.createArrayNode();
        groups.forEach(group -> all.addObject()
                .put("id", group.id())
                .put("name", group.name())
                .put("path", "/" + group.name())
                .putArray("subGroups"));
        return all;
    }

    private ObjectNode role(String management) {
        return view(
                realm.roles.id(management),
                management,
                !RigRoles.MANAGEMENT.getOrDefault(management, Set.of()).isEmpty(),
                true,
                realm.management().id());
    }

    private ObjectNode role(RigRoles.RealmRole role) {
        return view(role.id(), role.name(), !role.contains().isEmpty(), false, realm.id);
    }

    private ObjectNode view(String id, String name, boolean composite, boolean ofClient, String container) {
        return json.createObjectNode()
                .put("id", id)
                .put("name", name)
                .put("composite", composite)
                .put("clientRole", ofClient)
                .put("containerId", container);
    }

    private ArrayNode page(RigExchange exchange, ArrayNode all) {
        int first = Math.max(0, exchange.number("first", 0));
        int max = exchange.number("max", DEFAULT_PAGE);
        ArrayNode page = json.createArrayNode();
        for (int at = first; at < all.size() && (max < 0 || at < first + max); at++) {
            JsonNode row = all.get(at);
            page.add(row);
        }
        return page;
    }
}
