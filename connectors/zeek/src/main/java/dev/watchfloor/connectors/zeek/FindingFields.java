package dev.watchfloor.connectors.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.http.JsonFields;
import java.util.Set;

/** What Zeek itself found worth telling. Stateless. */
final class FindingFields {
    private static final Set<String> LOUD = Set.of("Notice::ACTION_ALARM", "Notice::ACTION_PAGE");

    private FindingFields() {}

    /** Zeek knows no severity: what its operator wants to be alarmed by or called for is high. */
    static void notice(SecurityEventBuilder event, JsonNode record, Ends ends) {
        String note = JsonFields.text(record, "note", "Unnamed notice");
        String message = JsonFields.text(record, "msg", "");
        boolean loud = false;
        for (JsonNode action : record.path("actions")) {
            loud |= LOUD.contains(action.asText());
        }
        event.severity(loud ? Severity.HIGH : Severity.MEDIUM)
                .ruleId(note)
                .ruleName(note)
                .summary(note + (message.isEmpty() ? "" : ": " + message) + ends.inWords());
    }

    static void weird(SecurityEventBuilder event, JsonNode record, Ends ends) {
        String name = JsonFields.text(record, "name", "unnamed");
        String more = JsonFields.text(record, "addl", "");
        event.severity(record.path("notice").asBoolean() ? Severity.MEDIUM : Severity.LOW)
                .ruleId(name)
                .ruleName(name)
                .summary("Protocol anomaly: " + name.replace('_', ' ') + (more.isEmpty() ? "" : " (" + more + ")")
                        + ends.inWords());
    }
}
