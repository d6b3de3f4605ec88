package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The two forms of PATCH: a body that is merged, and a sub path that is set. Stateless. */
final class MergePatch {
    private MergePatch() {}

    /** Objects are merged in depth, arrays replaced whole, null removes a key. */
    static ObjectNode merged(ObjectNode before, ObjectNode change) {
        ObjectNode after = before.deepCopy();
        for (var field : change.properties()) {
            JsonNode old = after.get(field.getKey());
            if (field.getValue().isNull()) {
                after.remove(field.getKey());
            } else if (old instanceof ObjectNode object && field.getValue() instanceof ObjectNode deeper) {
                after.set(field.getKey(), merged(object, deeper));
            } else {
                after.set(field.getKey(), field.getValue());
            }
        }
        return after;
    }

    /** Sets {@code path} to {@code value}. A position inside an array turns the array into a table, as in Lua. */
    static ObjectNode placed(ObjectNode before, List<String> path, JsonNode value) {
        ObjectNode after = before.deepCopy();
        ObjectNode parent = after;
        for (String step : path.subList(0, path.size() - 1)) {
            JsonNode next = parent.get(step);
            ObjectNode child = next instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
            parent.set(step, child);
            parent = child;
        }
        parent.set(path.getLast(), value);
        return after;
    }
}
