package dev.watchfloor.connectors.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.JsonLines;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.RecordTime;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.JsonRecord;
import dev.watchfloor.connectors.http.Redaction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One security event. Stateless. */
final class EventRecords implements RecordParser {
    private static final Set<String> REFUSING = Set.of("block", "connection_close");
    private static final Set<String> LETTING_IN = Set.of(
            "allow",
            "skip",
            "bypass",
            "challenge_solved",
            "jschallenge_solved",
            "managed_challenge_interactive_solved",
            "managed_challenge_non_interactive_solved",
            "challenge_bypassed",
            "jschallenge_bypassed",
            "managed_challenge_bypassed");

    /** The time of a record; empty when it has none. */
    static Optional<Instant> time(JsonNode record) {
        JsonNode written = record.path("datetime");
        return RecordTime.of(written.isTextual() ? written : NullNode.getInstance());
    }

    @Override
    public ParsedRecord parse(String record, String id) {
        return JsonLines.parse(record, received -> parse(received, id));
    }

    private static ParsedRecord parse(JsonRecord received, String id) {
        JsonNode record = Redaction.record(received.tree());
        Optional<Instant> time = time(record);
        String action = JsonFields.text(record, "action", "");
        if (time.isEmpty() || action.isEmpty()) {
            return ParsedRecord.rejected("The security event has no time or no action.", received.kept(record));
        }
        Outcome outcome = REFUSING.contains(action)
                ? Outcome.BLOCKED
                : LETTING_IN.contains(action) ? Outcome.ALLOWED : Outcome.UNKNOWN;
        String query = JsonFields.text(record, "clientRequestQuery", "");
        String path = JsonFields.text(record, "clientRequestPath");
        String method = JsonFields.text(record, "clientRequestHTTPMethodName");
        return ParsedRecord.of(SecurityEvent.of(id, time.get(), Layer.PERIMETER, Kind.REQUEST)
                .severity(
                        switch (outcome) {
                            case BLOCKED -> Severity.MEDIUM;
                            case ALLOWED, SUCCESS -> Severity.INFORMATIONAL;
                            case UNKNOWN, FAILURE -> Severity.LOW;
                        })
                .outcome(outcome)
                .summary((outcome == Outcome.BLOCKED ? "Refused" : "Action " + action) + ": "
                        + (method == null ? "request" : method) + " "
                        + JsonFields.text(record, "clientRequestHTTPHost", "") + (path == null ? "" : path))
                .source(JsonFields.address(record, "clientIP"))
                .method(method)
                .path(path == null ? null : path + query)
                .userAgent(JsonFields.text(record, "userAgent"))
                .ruleId(JsonFields.text(record, "ruleId"))
                .ruleName(JsonFields.text(record, "source"))
                .raw(received.kept(record))
                .build());
    }
}
