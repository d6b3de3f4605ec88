package dev.watchfloor.connectors.modsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.RequestVerdict;
import dev.watchfloor.connectors.http.JsonFields;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of a request.
 *
 * @param worst the rule that says what was found; empty when none fired
 * @param blocked whether the rules refused the request
 * @param status 0 when there was no answer
 */
record AuditVerdict(Optional<AuditMessage> worst, boolean blocked, int status) {
    private static final int FORBIDDEN = 403;

    static AuditVerdict of(JsonNode record) {
        JsonNode transaction = record.path("transaction");
        JsonNode response = transaction.path("response");
        int status = JsonFields.status(response, response.has("http_code") ? "http_code" : "status");
        List<AuditMessage> messages = AuditMessage.of(record);
        // A 403 without such a rule is another's: of the server's own list, or of the application.
        boolean ruled = messages.stream().anyMatch(message -> message.isDeciding() || message.isOwn());
        boolean blocked = transaction.has("is_interrupted")
                ? transaction.path("is_interrupted").asBoolean()
                : status == FORBIDDEN && ruled;
        Comparator<AuditMessage> mostTelling = Comparator.comparing((AuditMessage message) -> !message.isFinding())
                .thenComparingInt(AuditMessage::level);
        return new AuditVerdict(messages.stream().min(mostTelling), blocked, status);
    }

    Severity severity() {
        return worst.map(AuditMessage::severity).orElseGet(() -> new RequestVerdict(blocked, status).severity());
    }

    Outcome outcome() {
        return new RequestVerdict(blocked, status).outcome();
    }

    /** The beginning of a sentence, before the request. */
    String inWords() {
        return (blocked ? "Blocked: " : "")
                + worst.map(rule -> rule.words() + ": ").orElse("");
    }
}
