package dev.watchfloor.connectors.awswaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.PeerAddress;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.feeds.access.AccessEntry;
import dev.watchfloor.connectors.feeds.access.AccessRecords;
import dev.watchfloor.connectors.http.JsonFields;
import java.math.BigDecimal;
import java.util.Optional;

/** One request in the log. Thread-safe. */
final class WafRecords extends AccessRecords {
    private static final String BLOCK = "BLOCK";

    WafRecords(TrustedProxies proxies) {
        super(proxies);
    }

    @Override
    protected Optional<AccessEntry> read(JsonNode record) {
        JsonNode request = record.path("httpRequest");
        if (!request.isObject() || !record.path("action").isTextual()) {
            return Optional.empty();
        }
        String uri = JsonFields.text(request, "uri");
        String args = JsonFields.text(request, "args", "");
        String agent = header(request, "User-Agent");
        return Optional.of(new AccessEntry(
                DecimalNode.valueOf(BigDecimal.valueOf(JsonFields.count(record, "timestamp"), 3)),
                PeerAddress.parse(JsonFields.text(request, "clientIp")),
                header(request, "X-Forwarded-For"),
                JsonFields.text(request, "httpMethod"),
                header(request, "Host"),
                uri == null || args.isEmpty() ? uri : uri + "?" + args,
                JsonFields.status(record, "responseCodeSent"),
                null,
                agent.isEmpty() ? null : agent,
                -1,
                -1,
                record.path("action").asText().equals(BLOCK)));
    }

    /** What was let in is answered by what stands behind, and how is in no record of WAF. */
    @Override
    protected void addMore(SecurityEventBuilder event, JsonNode record) {
        String action = record.path("action").asText("");
        JsonNode request = record.path("httpRequest");
        event.ruleId(JsonFields.text(record, "terminatingRuleId"))
                .ruleName(JsonFields.text(record, "terminatingRuleType"))
                .summary((action.equals(BLOCK) ? "Refused: " : "Action " + action + ": ")
                        + JsonFields.text(request, "httpMethod", "request") + " "
                        + JsonFields.text(request, "uri", ""));
        if (!action.equals(BLOCK)) {
            boolean allowed = action.equals("ALLOW");
            event.outcome(allowed ? Outcome.ALLOWED : Outcome.UNKNOWN)
                    .severity(allowed ? Severity.INFORMATIONAL : Severity.LOW);
        }
    }

    private static String header(JsonNode request, String name) {
        for (JsonNode header : request.path("headers")) {
            if (header.path("name").asText("").equalsIgnoreCase(name)) {
                return JsonFields.text(header, "value", "");
            }
        }
        return "";
    }
}
