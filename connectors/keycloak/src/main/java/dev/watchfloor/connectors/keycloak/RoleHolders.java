package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Follows roles to the accounts that hold them. Used once, by one thread. */
final class RoleHolders {
    private static final int PAGE = 500;
    /** Beyond that something is wrong, such as a default role that makes everybody an administrator. */
    private static final int MOST = 5_000;

    private final RealmAdmin reader;
    private final String client;
    private final Map<String, JsonNode> accounts = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();

    /** @param client id of the client whose roles are meant */
    RoleHolders(RealmAdmin reader, String client) {
        this.reader = reader;
        this.client = client;
    }

    /** Accounts that hold one of these roles of the client, by id. */
    Map<String, JsonNode> of(Set<String> names) throws ConnectorException, InterruptedException {
        for (String name : names) {
            collect("clients", client, "roles", name);
        }
        for (JsonNode role : containing(names)) {
            String name = role.path("name").asText();
            if (role.path("clientRole").asBoolean()) {
                collect("clients", client, "roles", name);
            } else {
                collect("roles", name);
            }
        }
        return accounts;
    }

    /** Roles of the realm and of the client that contain one of {@code names}, over however many steps. */
    private List<JsonNode> containing(Set<String> names) throws ConnectorException, InterruptedException {
        List<JsonNode> open = new ArrayList<>();
        pages("view-realm", roles -> open.add(roles), "roles");
        pages("view-clients", roles -> open.add(roles), "clients", client, "roles");
        open.removeIf(role -> !role.path("composite").asBoolean() || isOne(role, names));
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        for (JsonNode role : open) {
            String id = role.path("id").asText();
            parts.put(id, reader.read("view-realm", reader.request("GET", "roles-by-id", id, "composites")));
        }
        List<JsonNode> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (JsonNode role : open) {
                String id = role.path("id").asText();
                JsonNode inside = parts.getOrDefault(id, role);
                if (!ids.contains(id)
                        && inside.valueStream()
                                .anyMatch(part -> isOne(part, names)
                                        || ids.contains(part.path("id").asText()))) {
                    ids.add(id);
                    found.add(role);
                    grows = true;
                }
            }
        }
        return found;
    }

    private boolean isOne(JsonNode role, Set<String> names) {
        return role.path("clientRole").asBoolean()
                && role.path("containerId").asText().equals(client)
                && names.contains(role.path("name").asText());
    }

    private void collect(String... role) throws ConnectorException, InterruptedException {
        pages("view-users", this::add, with(role, "users"));
        Deque<String> below = new ArrayDeque<>();
        pages("view-users", group -> below.add(group.path("id").asText()), with(role, "groups"));
        while (!below.isEmpty()) {
            String group = below.poll();
            if (groups.add(group)) {
                pages("view-users", this::add, "groups", group, "members");
                pages("view-users", child -> below.add(child.path("id").asText()), "groups", group, "children");
            }
        }
    }

    private void add(JsonNode account) {
        accounts.putIfAbsent(account.path("id").asText(), account);
    }

    private void pages(String role, Consumer<JsonNode> each, String... path)
            throws ConnectorException, InterruptedException {
        for (int first = 0; first < MOST; first += PAGE) {
            ProductRequest request = reader.request("GET", path)
                    .query("first", Integer.toString(first))
                    .query("max", Integer.toString(PAGE))
                    .query("briefRepresentation", "true");
            JsonNode rows = reader.read(role, request);
            rows.forEach(each);
            if (rows.size() < PAGE) {
                return;
            }
        }
        throw new ConnectorException(
                Category.REJECTED,
                "More than " + MOST + " accounts, groups or roles lead to the administration of this realm. Take the"
                        + " role manage-users away from those that do not need it.");
    }

    private static String[] with(String[] path, String last) {
        String[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = last;
        return longer;
    }
}
