package dev.watchfloor.connectors.suricata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.watchfloor.connectors.http.Redaction;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes secrets out of EVE records, where they also hide in payloads and in lists of headers. Stateless. */
final class EveRedaction {
    private static final TextNode REMOVED = TextNode.valueOf(Redaction.REMOVED);
    /** Base64 of what was on the wire: nothing can be taken out of it, so all of it goes. */
    private static final Set<String> OPAQUE =
            Set.of("payload", "packet", "http_request_body", "http_response_body", "smtp_body");

    private static final Pattern HEADER = Pattern.compile(
            "(?im)^((?:proxy-)?authorization|(?:set-)?cookie|x-api-key|apikey|x-auth-token)[ \\t]*:[^\\r\\n]*");

    private EveRedaction() {}

    static JsonNode of(JsonNode eve) {
        JsonNode copy = Redaction.record(eve);
        clean(copy);
        // The name of a rule is called "signature", which elsewhere is a secret.
        JsonNode signature = eve.path("alert").path("signature");
        if (signature.isTextual() && copy.path("alert") instanceof ObjectNode alert) {
            alert.set("signature", signature);
        }
        return copy;
    }

    private static void clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            // Suricata's dump-all-headers writes {"name": …, "value": …}; FTP writes {"command": …, "command_data": …}.
            if (object.has("value")
                    && Redaction.isSecretName(object.path("name").asText())) {
                object.set("value", REMOVED);
            }
            if (object.path("command").asText().equalsIgnoreCase("PASS")) {
                object.set("command_data", REMOVED);
            }
            for (String name : OPAQUE) {
                if (object.path(name).isTextual()) {
                    object.set(name, REMOVED);
                }
            }
            object.properties().forEach(field -> {
                if (field.getValue().isTextual() && field.getKey().endsWith("_printable")) {
                    field.setValue(TextNode.valueOf(
                            HEADER.matcher(field.getValue().textValue()).replaceAll("$1: " + Redaction.REMOVED)));
                }
            });
        }
        node.forEach(EveRedaction::clean);
    }
}
