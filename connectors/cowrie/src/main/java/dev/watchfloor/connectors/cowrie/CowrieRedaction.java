package dev.watchfloor.connectors.cowrie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.Redaction;
import java.util.Set;

/** Takes secrets out of Cowrie's records, which also name them in their sentences. Stateless. */
final class CowrieRedaction {
    private static final TextNode REMOVED = TextNode.valueOf(Redaction.REMOVED);
    private static final Set<String> TELLING = Set.of("message", "input", "data", "value");

    private CowrieRedaction() {}

    /** The record without secrets; change nothing in it. */
    static JsonNode of(JsonNode record) {
        return Redaction.record(record, CowrieRedaction::shown);
    }

    /** What may be shown of a line that was cut. */
    static String broken(String line) {
        return BrokenJson.withoutSecrets(line, TELLING);
    }

    /** Whether the visitor answered a prompt for a password: "realm" names the program that asked. */
    static boolean isAnswerToPrompt(JsonNode record) {
        return record.has("realm");
    }

    private static JsonNode shown(ObjectNode parent, String name, JsonNode value, JsonNode redacted) {
        boolean secret = switch (name) {
            // "login attempt [root/hunter2] failed", "INPUT (passwd): hunter2"
            case "message" ->
                isAnswerToPrompt(parent)
                        || parent.has("password")
                        || JsonFields.text(parent, "eventid", "").startsWith("cowrie.login.");
            case "input" -> isAnswerToPrompt(parent);
            // What visitors send through a tunnel, such as a sign-in at somebody's mail server.
            case "data" -> true;
            case "value" -> Redaction.isSecretName(JsonFields.text(parent, "name", ""));
            default -> false;
        };
        return secret && !value.isNull() ? REMOVED : redacted;
    }
}
