package dev.watchfloor.connectors.opencanary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.Redaction;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes secrets out of OpenCanary's records, where each decoy service names them its own way. Stateless. */
final class CanaryRedaction {
    private static final TextNode REMOVED = TextNode.valueOf(Redaction.REMOVED);
    /** Parts of names: "VNC Password"; "VNC Client Response", out of which the password can be tried; SNMP's community. */
    private static final List<String> TELLING = List.of("password", "response", "challenge", "community");

    private CanaryRedaction() {}

    /** The record without secrets; change nothing in it. */
    static JsonNode of(JsonNode record) {
        return Redaction.record(record, CanaryRedaction::shown);
    }

    /** What may be shown of a line that was cut. */
    static String broken(String line) {
        return BrokenJson.withoutSecrets(line, Set.of("logdata"));
    }

    private static JsonNode shown(ObjectNode parent, String name, JsonNode value, JsonNode redacted) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean secret = TELLING.stream().anyMatch(lower::contains)
                // Redis: AUTH hunter2, HELLO 3 AUTH user hunter2, CONFIG SET requirepass hunter2
                || lower.equals("args")
                        && Set.of("auth", "hello", "config", "acl", "migrate")
                                .contains(JsonFields.text(parent, "CMD", "")
                                        .strip()
                                        .toLowerCase(Locale.ROOT));
        return secret && !value.isNull() ? REMOVED : redacted;
    }
}
