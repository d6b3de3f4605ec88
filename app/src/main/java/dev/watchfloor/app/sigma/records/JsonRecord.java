package dev.watchfloor.app.sigma.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.matching.FieldValue;
import dev.watchfloor.app.sigma.matching.Numbers;
import dev.watchfloor.app.sigma.matching.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A record that is a JSON object. A field is a key, or keys joined by dots; neither letter case nor blanks count in names. A
 * list is all of its values, through objects in lists as well; an object is also its own text. For one thread.
 */
public final class JsonRecord implements EventFields {
    /** What comes after so many values of one record is not looked at. */
    private static final int MOST_VALUES = 20_000;

    private final Map<String, List<JsonNode>> nodes = new HashMap<>();
    private final Map<String, FieldValue> values = new HashMap<>();
    private final List<Text> everything = new ArrayList<>();
    private final String received;
    private int count;

    /** @param received the record as text; keywords are looked for in it too */
    public JsonRecord(JsonNode record, String received) {
        this.received = received;
        record.properties().forEach(entry -> add(name(entry.getKey()), entry.getValue()));
    }

    @Override
    public FieldValue field(String name) {
        return values.computeIfAbsent(name, asked -> value(nodes.get(name(asked))));
    }

    @Override
    public List<Text> everything() {
        if (everything.isEmpty()) {
            everything.add(new Text(received));
            for (List<JsonNode> each : nodes.values()) {
                for (JsonNode node : each) {
                    if (node.isValueNode() && !node.isNull()) {
                        everything.add(new Text(text(node)));
                    }
                }
            }
        }
        return everything;
    }

    private void add(String name, JsonNode node) {
        if (++count > MOST_VALUES) {
            return;
        }
        if (node.isArray()) {
            if (node.isEmpty()) {
                nodes.computeIfAbsent(name, first -> new ArrayList<>(1));
            }
            node.forEach(each -> add(name, each));
            return;
        }
        nodes.computeIfAbsent(name, first -> new ArrayList<>(1)).add(node);
        if (node.isObject()) {
            node.properties().forEach(entry -> add(name + '.' + name(entry.getKey()), entry.getValue()));
        }
    }

    private static FieldValue value(@org.jspecify.annotations.Nullable List<JsonNode> nodes) {
        if (nodes == null) {
            return FieldValue.ABSENT;
        }
        List<Text> texts = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            if (!node.isNull()) {
                texts.add(new Text(text(node)));
            }
        }
        return new FieldValue(true, texts);
    }

    private static String text(JsonNode node) {
        if (node.isContainerNode()) {
            return node.toString();
        }
        return node.isFloatingPointNumber() ? Numbers.whole(node.doubleValue()).orElseGet(node::asText) : node.asText();
    }

    private static String name(String key) {
        return Text.fold(key.indexOf(' ') < 0 ? key : key.replace(" ", ""));
    }
}
