package dev.watchfloor.app.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where every value of a JSON tree lies, and how to put another in its place. */
final class JsonPlaces {
    private JsonPlaces() {}

    /** Where every value lies, objects and lists included. */
    static List<List<String>> paths(JsonNode tree) {
        List<List<String>> paths = new ArrayList<>();
        walk(tree, List.of(), paths::add);
        return paths;
    }

    private static void walk(JsonNode node, List<String> path, Consumer<List<String>> found) {
        if (!path.isEmpty()) {
            found.accept(path);
        }
        node.properties().forEach(field -> walk(field.getValue(), longer(path, field.getKey()), found));
        if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                walk(node.get(place), longer(path, String.valueOf(place)), found);
            }
        }
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    static JsonNode at(JsonNode tree, List<String> path) {
        JsonNode node = tree;
        for (String step : path) {
            node = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
        }
        return node;
    }

    static void replace(JsonNode tree, List<String> path, JsonNode value) {
        JsonNode parent = at(tree, path.subList(0, path.size() - 1));
        if (parent instanceof ObjectNode object) {
            object.set(path.getLast(), value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(path.getLast()), value);
        }
    }

    static List<JsonNode> others(JsonNode value) {
        List<JsonNode> others = new ArrayList<>(List.of(
                NullNode.instance,
                BooleanNode.TRUE,
                IntNode.valueOf(0),
                TextNode.valueOf(""),
                TextNode.valueOf("2030-01-01T00:00:00Z"),
                TextNode.valueOf("203.0.113.0/25"),
                TextNode.valueOf("WILL_CHANGE"),
                TextNode.valueOf("x".repeat(20_000)),
                JsonNodeFactory.instance.arrayNode(),
                JsonNodeFactory.instance.objectNode()));
        if (value.isTextual()) {
            others.add(TextNode.valueOf(value.textValue() + " "));
            others.add(TextNode.valueOf(value.textValue().toUpperCase(java.util.Locale.ROOT)));
        }
        others.removeIf(value::equals);
        return others;
    }
}
