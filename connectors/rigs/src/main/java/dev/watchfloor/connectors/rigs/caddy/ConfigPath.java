package dev.watchfloor.connectors.rigs.caddy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places in a configuration, by their path from its root. Stateless. */
final class ConfigPath {
    private ConfigPath() {}

    /** What is there; empty when the way ends before. A name that is missing at its end is null, as Caddy says. */
    static Optional<JsonNode> at(JsonNode root, List<String> path) {
        JsonNode node = root;
        for (int i = 0; i < path.size(); i++) {
            JsonNode next = child(node, path.get(i));
            if (next.isMissingNode()) {
                return i == path.size() - 1 && node.isObject()
                        ? Optional.of(com.fasterxml.jackson.databind.node.NullNode.getInstance())
                        : Optional.empty();
            }
            node = next;
        }
        return Optional.of(node);
    }

    /** The path of the object with this {@code @id}. */
    static Optional<List<String>> of(JsonNode node, String id) {
        if (node.isObject() && node.path("@id").asText("").equals(id)) {
            return Optional.of(List.of());
        }
        List<String> names = new ArrayList<>();
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(names::add);
        } else {
            for (int i = 0; i < node.size(); i++) {
                names.add(Integer.toString(i));
            }
        }
        for (String name : names) {
            Optional<List<String>> below = of(child(node, name), id);
            if (below.isPresent()) {
                List<String> path = new ArrayList<>(List.of(name));
                path.addAll(below.get());
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** PATCH replaces, PUT inserts into arrays, DELETE removes. */
    static void change(JsonNode parent, String name, String method, JsonNode value) {
        switch (parent) {
            case ObjectNode object when method.equals("DELETE") -> object.remove(name);
            case ObjectNode object -> object.set(name, value);
            case ArrayNode array -> {
                int index = Integer.parseInt(name);
                switch (method) {
                    case "DELETE" -> array.remove(index);
                    case "PUT" -> array.insert(index, value);
                    default -> array.set(index, value);
                }
            }
            default -> throw new IllegalArgumentException("nothing can be below " + parent);
        }
    }

    private static JsonNode child(JsonNode node, String name) {
        return node.isArray() && name.matches("[0-9]{1,6}") ? node.path(Integer.parseInt(name)) : node.path(name);
    }
}
