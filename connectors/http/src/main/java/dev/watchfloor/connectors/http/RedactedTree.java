package dev.watchfloor.connectors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes secrets out of a tree by copying only what changes: most records have none. Immutable. */
record RedactedTree(FieldRule rule) {
    private static final int DEEPEST_EMBEDDED = 3;
    /** How the name is told where names and values are listed, as AWS WAF lists headers. */
    private static final List<String> NAMES = List.of("name", "key", "header");

    private static final List<String> VALUES = List.of("value", "values");
    private static final TextNode REMOVED = TextNode.valueOf(Redaction.REMOVED);

    JsonNode of(JsonNode record) {
        return shown(record, 0);
    }

    private JsonNode shown(JsonNode node, int embedded) {
        return switch (node) {
            case ObjectNode object -> object(object, embedded);
            case ArrayNode array -> array(array, embedded);
            case TextNode text -> text(text, embedded);
            default -> node;
        };
    }

    private ObjectNode object(ObjectNode object, int embedded) {
        ObjectNode changed = null;
        boolean namesSecret = namesSecret(object);
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            JsonNode value = field.getValue();
            String name = field.getKey();
            boolean hides = hides(name, value) || namesSecret && VALUES.contains(name);
            JsonNode redacted = hides ? REMOVED : shown(value, embedded);
            JsonNode shown = rule.shown(object, name, value, redacted);
            if (shown != value) {
                changed = changed == null ? shallowCopy(object) : changed;
                changed.set(name, shown);
            }
        }
        return changed == null ? object : changed;
    }

    private ArrayNode array(ArrayNode array, int embedded) {
        ArrayNode changed = null;
        for (int i = 0; i < array.size(); i++) {
            JsonNode shown = shown(array.get(i), embedded);
            if (shown != array.get(i)) {
                changed = changed == null
                        ? JsonNodeFactory.instance.arrayNode(array.size()).addAll(array)
                        : changed;
                changed.set(i, shown);
            }
        }
        return changed == null ? array : changed;
    }

    private JsonNode text(TextNode node, int embedded) {
        String text = node.textValue();
        JsonNode inner = embedded < DEEPEST_EMBEDDED ? container(text) : null;
        if (inner != null) {
            JsonNode shown = shown(inner, embedded + 1);
            // Written anew also when nothing was found: of a name that is there twice the tree has only the last.
            return TextNode.valueOf(shown.toString());
        }
        String shown = Redaction.text(text);
        return shown.equals(text) ? node : TextNode.valueOf(shown);
    }

    /** The object or array that is written in a string. */
    private static @Nullable JsonNode container(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
            return null;
        }
        try {
            JsonNode inner = Json.read(trimmed);
            return inner.isContainerNode() ? inner : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static ObjectNode shallowCopy(ObjectNode object) {
        return JsonNodeFactory.instance.objectNode().setAll(object);
    }

    /** Whether it is one of a list of names and values, and the value a secret. */
    private static boolean namesSecret(ObjectNode object) {
        return VALUES.stream().anyMatch(object::has)
                && NAMES.stream()
                        .map(object::path)
                        .anyMatch(name -> name.isTextual() && Redaction.isSecretName(name.textValue()));
    }

    private static boolean hides(String name, JsonNode value) {
        // A flag or a number under such a name (Keycloak's users[].totp is a boolean) tells nothing secret.
        return Redaction.isSecretName(name) && !value.isBoolean() && !value.isNull() && !isSmallNumber(name, value);
    }

    private static boolean isSmallNumber(String name, JsonNode value) {
        return name.equalsIgnoreCase("code") && value.isIntegralNumber();
    }
}
