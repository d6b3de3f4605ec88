package dev.watchfloor.connectors.modsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.http.Redaction;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes secrets out of audit records, which quote what matched, whatever field it stood in. Stateless. */
final class AuditRedaction {
    private static final TextNode REMOVED = TextNode.valueOf(Redaction.REMOVED);
    /** Fields that quote what matched: ModSecurity's, and Coraza's. */
    private static final Set<String> QUOTING = Set.of("data", "match", "message", "error_message", "raw");
    /** Such as {@code ARGS:password} and {@code REQUEST_HEADERS:Authorization}. */
    private static final Pattern VARIABLE = Pattern.compile(
            "\\b(?:ARGS|ARGS_GET|ARGS_POST|REQUEST_HEADERS|REQUEST_COOKIES|FILES|XML|JSON):([A-Za-z0-9_.\\-\\[\\]]{1,100})");

    private AuditRedaction() {}

    /** The record without secrets; change nothing in it. */
    static JsonNode of(JsonNode record) {
        return Redaction.record(record, AuditRedaction::shown);
    }

    /** What may be shown of a line that was cut. */
    static String broken(String line) {
        return BrokenJson.withoutSecrets(line, Set.of("data", "match", "body"));
    }

    private static JsonNode shown(ObjectNode parent, String name, JsonNode value, JsonNode redacted) {
        if (!value.isTextual()) {
            return redacted;
        }
        boolean secret = name.equals("body") || QUOTING.contains(name) && quotesSecret(value.textValue());
        return secret && !value.textValue().isEmpty() ? REMOVED : redacted;
    }

    /** A cookie's name tells nothing of what is in it. */
    private static boolean quotesSecret(String text) {
        if (text.contains("REQUEST_COOKIES:") || text.contains("REQUEST_BODY")) {
            return true;
        }
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            String name = variable.group(1);
            String last = name.substring(name.lastIndexOf('.') + 1);
            if (Redaction.isSecretName(name) || Redaction.isSecretName(last)) {
                return true;
            }
        }
        return false;
    }
}
