package dev.watchfloor.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.IsoTime;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.providers.WindowFeed;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sign-ins and, where wished, changes of the directory and risk detections; the mapping is in the package's description.
 * Thread-safe.
 */
record EntraLog(Graph graph, boolean audits, boolean risks) implements WindowFeed.Source {

    @Override
    public List<JsonNode> between(Instant from, Instant to) throws ConnectorException, InterruptedException {
        List<JsonNode> all = list("createdDateTime", from, to, "auditLogs", "signIns");
        if (audits) {
            all.addAll(list("activityDateTime", from, to, "auditLogs", "directoryAudits"));
        }
        if (risks) {
            all.addAll(list("detectedDateTime", from, to, "identityProtection", "riskDetections"));
        }
        return all;
    }

    @Override
    public Optional<SecurityEvent> event(JsonNode log) {
        // Risk detections have an activityDateTime as well.
        boolean risk = log.has("detectedDateTime");
        boolean audit = !risk && log.has("activityDisplayName");
        String id = JsonFields.text(log, "id", "");
        String when = risk ? "detectedDateTime" : audit ? "activityDateTime" : "createdDateTime";
        Optional<Instant> time = IsoTime.parse(JsonFields.text(log, when, ""));
        if (id.isEmpty() || id.length() > 100 || time.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                risk
                        ? risk(id, time.get(), log)
                        : audit ? AuditEvents.event(id, time.get(), log) : signIn(id, time.get(), log));
    }

    private List<JsonNode> list(String time, Instant from, Instant to, String area, String list)
            throws ConnectorException, InterruptedException {
        return graph.all(ProductRequest.get("v1.0", area, list)
                .query("$filter", time + " ge " + from + " and " + time + " le " + to)
                .query("$top", "500"));
    }

    private static SecurityEvent signIn(String id, Instant time, JsonNode log) {
        String user = JsonFields.text(log, "userPrincipalName", "Somebody");
        long error = JsonFields.count(log.path("status"), "errorCode");
        boolean refused = "failure".equals(JsonFields.text(log, "conditionalAccessStatus"));
        String reason = Redaction.text(JsonFields.text(log.path("status"), "failureReason", "no reason given"));
        JsonNode device = log.path("deviceDetail");
        Severity severity = severity(JsonFields.text(log, "riskLevelDuringSignIn", ""));
        return SecurityEvent.of("sign-in:" + id, time, Layer.IDENTITY, error == 0 ? Kind.SESSION_STARTED : Kind.SIGN_IN)
                .severity(error == 0 || severity.atLeast(Severity.LOW) ? severity : Severity.LOW)
                .outcome(error == 0 ? Outcome.SUCCESS : refused ? Outcome.BLOCKED : Outcome.FAILURE)
                .summary(user
                        + (error == 0 ? " signed in to " : " failed to sign in to ")
                        + JsonFields.text(log, "appDisplayName", "an application")
                        + (error == 0 ? "" : ": " + reason))
                .source(JsonFields.address(log, "ipAddress"))
                .user(JsonFields.text(log, "userPrincipalName"))
                .userId(JsonFields.text(log, "userId"))
                .device(JsonFields.text(
                        device,
                        "deviceId",
                        JsonFields.text(device, "operatingSystem", "") + " " + JsonFields.text(device, "browser", "")))
                .ruleId(error > 0 ? Long.toString(error) : null)
                .ruleName(error > 0 ? reason : null)
                .raw(Redaction.record(log).toString())
                .build();
    }

    private static SecurityEvent risk(String id, Instant time, JsonNode log) {
        String type = JsonFields.text(log, "riskEventType", "risk");
        return SecurityEvent.of("risk:" + id, time, Layer.IDENTITY, Kind.ALERT)
                .severity(severity(JsonFields.text(log, "riskLevel", "")))
                .summary("Entra saw a risk (" + type + ") for "
                        + JsonFields.text(log, "userPrincipalName", "an account"))
                .source(JsonFields.address(log, "ipAddress"))
                .user(JsonFields.text(log, "userPrincipalName"))
                .userId(JsonFields.text(log, "userId"))
                .ruleId(type)
                .technique(type.equals("passwordSpray") ? "T1110.003" : null)
                .raw(Redaction.record(log).toString())
                .build();
    }

    private static Severity severity(String level) {
        return switch (level) {
            case "high" -> Severity.HIGH;
            case "medium" -> Severity.MEDIUM;
            case "low" -> Severity.LOW;
            default -> Severity.INFORMATIONAL;
        };
    }
}
