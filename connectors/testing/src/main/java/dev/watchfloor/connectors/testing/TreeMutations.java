package dev.watchfloor.connectors.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What an attacker or a broken product makes of a good record: each value in turn replaced by each hostile one, or gone. */
public final class TreeMutations {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TreeMutations() {}

    /** All of them, always in the same order; {@code record} is not changed. */
    public static List<JsonNode> of(JsonNode record) {
        List<JsonNode> mutated = new ArrayList<>();
        List<String> places = new ArrayList<>();
        places(record, "", places);
        for (String place : places) {
            for (JsonNode hostile : hostile()) {
                JsonNode copy = record.deepCopy();
                replace(copy, place, hostile);
                mutated.add(copy);
            }
        }
        mutated.addAll(hostile());
        return mutated;
    }

    private static List<JsonNode> hostile() {
        ArrayNode nested = JSON.arrayNode();
        nested.add(JSON.arrayNode().add(JSON.objectNode().put("a", 1)));
        return List.of(
                JSON.missingNode(),
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.numberNode(-1),
                JSON.numberNode(1e300),
                JSON.numberNode(BigInteger.TEN.pow(60)),
                JSON.textNode(""),
                JSON.textNode("9".repeat(40)),
                JSON.textNode("x".repeat(100_000)),
                JSON.textNode("\u0000\u001b[2J\r\n\u202e\ud800"),
                JSON.textNode("2026-02-30T25:61:61Z"),
                JSON.textNode("999.999.999.999"),
                JSON.arrayNode(),
                nested,
                JSON.objectNode(),
                JSON.objectNode().put("id", "x"));
    }

    private static void places(JsonNode node, String at, List<String> places) {
        if (!at.isEmpty()) {
            places.add(at);
        }
        if (node instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(name -> places(
                            object.get(name), at + "/" + name.replace("~", "~0").replace("/", "~1"), places));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places(node.get(i), at + "/" + i, places);
        }
    }

    private static void replace(JsonNode root, String place, JsonNode value) {
        int slash = place.lastIndexOf('/');
        JsonNode parent = root.at(place.substring(0, slash));
        String name = place.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) {
            if (value.isMissingNode()) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (parent instanceof ArrayNode array) {
            if (value.isMissingNode()) {
                array.remove(Integer.parseInt(name));
            } else {
                array.set(Integer.parseInt(name), value);
            }
        }
    }
}
