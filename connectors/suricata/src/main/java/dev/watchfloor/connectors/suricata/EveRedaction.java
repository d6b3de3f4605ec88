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

    /** The record without secrets; change nothing in it. */
    static JsonNode of(JsonNode eve) {
        JsonNode alert = eve.path("alert");
        return Redaction.record(
                eve,
                // The name of a rule is called "signature", which elsewhere is a secret.
                (parent, name, value, redacted) -> parent == alert && name.equals("signature") && value.isTextual()
                        ? value
                        : shown(parent, name, value, redacted));
    }

    private static JsonNode shown(ObjectNode parent, String name, JsonNode value, JsonNode redacted) {
        return switch (name) {
            // Suricata's dump-all-headers writes {"name": …, "value": …}; FTP writes {"command": …, "command_data": …}.
            case "value" -> Redaction.isSecretName(parent.path("name").asText()) ? REMOVED : redacted;
            case "command_data" -> parent.path("command").asText().equalsIgnoreCase("PASS") ? REMOVED : redacted;
            default -> {
                if (OPAQUE.contains(name) && value.isTextual()) {
                    yield REMOVED;
                }
                yield redacted.isTextual() && name.endsWith("_printable") ? printable(redacted) : redacted;
            }
        };
    }

    private static JsonNode printable(JsonNode text) {
        String plain = text.textValue();
        String shown = HEADER.matcher(plain).replaceAll("$1: " + Redaction.REMOVED);
        return shown.equals(plain) ? text : TextNode.valueOf(shown);
    }
}
