package dev.watchfloor.connectors.modsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule that fired.
 *
 * @param ruleId a number in digits, "unknown" when the record does not say
 * @param words what the rule says
 * @param level 0 emergency to 7 debug, as in syslog; 7 when the record does not say
 */
record AuditMessage(String ruleId, String words, int level) {
    private static final int MOST = 200;
    private static final int LEAST_LEVEL = 7;
    /** They weigh what the others found, for requests and for answers, and report the sum. */
    private static final Set<String> DECIDING = Set.of("949110", "949111", "959100", "959101");

    private static final Set<String> REPORTING = Set.of("980130", "980140", "980150", "980160", "980170");

    /** The messages of ModSecurity (in the transaction, with details) or Coraza (beside it, with data). */
    static List<AuditMessage> of(JsonNode record) {
        JsonNode inside = record.path("transaction").path("messages");
        JsonNode messages = inside.isArray() ? inside : record.path("messages");
        List<AuditMessage> read = new ArrayList<>();
        for (JsonNode message : messages) {
            if (message.isObject() && read.size() < MOST) {
                read.add(message.has("details") ? modSecurity(message) : coraza(message));
            }
        }
        return read;
    }

    boolean isDeciding() {
        return DECIDING.contains(ruleId);
    }

    /** Whether it says what was found, not what that weighs. */
    boolean isFinding() {
        return !isDeciding() && !REPORTING.contains(ruleId);
    }

    /** Whether it is no rule of the Core Rule Set, which has 900000 to 999999 to itself. */
    boolean isOwn() {
        return ruleId.matches("[0-9]{1,18}") && !ruleId.matches("9[0-9]{5}");
    }

    Severity severity() {
        return switch (level) {
            case 0, 1 -> Severity.CRITICAL;
            case 2 -> Severity.HIGH;
            case 3 -> Severity.MEDIUM;
            case 4 -> Severity.LOW;
            default -> Severity.INFORMATIONAL;
        };
    }

    /** ATT&amp;CK technique by the class of the rule; null where the class tells none. */
    @Nullable
    String technique() {
        if (isOwn() || ruleId.length() != 6) {
            return null;
        }
        return switch (ruleId.substring(0, 3)) {
            case "913" -> "T1595.002";
            case "930", "931", "932", "933", "934", "941", "942", "944" -> "T1190";
            default -> null;
        };
    }

    private static AuditMessage modSecurity(JsonNode message) {
        JsonNode details = message.path("details");
        return message(details, "ruleId", JsonFields.text(message, "message", "Unnamed rule"));
    }

    private static AuditMessage coraza(JsonNode message) {
        JsonNode data = message.path("data");
        return message(data, "id", JsonFields.text(data, "msg", JsonFields.text(message, "message", "Unnamed rule")));
    }

    private static AuditMessage message(JsonNode rule, String id, String words) {
        long number = JsonFields.count(rule, id);
        long level = JsonFields.count(rule, "severity");
        return new AuditMessage(
                number < 0 ? "unknown" : Long.toString(number),
                words,
                level < 0 || level > LEAST_LEVEL ? LEAST_LEVEL : (int) level);
    }
}
