package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.Redaction;
import java.util.Locale;

/**
 * Takes secrets out of admin events. Their {@code representation} is the changed thing itself as JSON in a string: a
 * client with its secret, a user with a new password, an LDAP connection with {@code bindCredential}. Stateless.
 */
final class Representations {
    private static final String FIELD = "representation";

    private Representations() {}

    static JsonNode withoutSecrets(JsonNode event) {
        JsonNode copy = Redaction.record(event);
        if (!(copy instanceof ObjectNode shared) || !shared.path(FIELD).isTextual()) {
            return copy;
        }
        ObjectNode object = shared.deepCopy();
        String text = object.path(FIELD).textValue();
        try {
            JsonNode inner = Json.read(text);
            if (inner.isContainerNode()) {
                strip(inner);
                object.put(FIELD, inner.toString());
            }
        } catch (JsonProcessingException notJson) {
            // Not what Keycloak writes: nothing in it can be told apart from a secret.
            object.put(FIELD, Redaction.REMOVED);
        }
        return object;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name :
                    object.propertyStream().map(java.util.Map.Entry::getKey).toList()) {
                JsonNode value = object.path(name);
                if (isSecret(name) && !value.isBoolean() && !value.isNull()) {
                    object.put(name, Redaction.REMOVED);
                } else {
                    strip(value);
                }
            }
        } else if (node instanceof ArrayNode array) {
            array.forEach(Representations::strip);
        }
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Redaction.isSecretName(name)
                || lower.contains("secret")
                || lower.contains("credential")
                || lower.contains("password")
                || lower.contains("privatekey");
    }
}
