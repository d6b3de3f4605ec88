package dev.watchfloor.connectors.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.Redaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes events of what was changed in the directory. Stateless. */
final class AuditEvents {
    private static final int MOST_TARGETS = 3;

    private AuditEvents() {}

    static SecurityEvent event(String id, Instant time, JsonNode log) {
        String name = JsonFields.text(log, "activityDisplayName", "Activity");
        AuditActivity activity = AuditActivity.of(name, JsonFields.text(log, "operationType", ""));
        Outcome outcome = outcome(JsonFields.text(log, "result", ""));
        JsonNode actor = log.path("initiatedBy").path("user");
        // Whose sessions are over matters more than who ended them, who is in the summary.
        JsonNode person = activity.kind() == Kind.SESSION_REVOKED ? target(log, "User") : actor;
        boolean failed = outcome == Outcome.FAILURE;
        return SecurityEvent.of("audit:" + id, time, Layer.IDENTITY, activity.kind())
                .severity(failed && !activity.severity().atLeast(Severity.LOW) ? Severity.LOW : activity.severity())
                .outcome(outcome)
                .summary(summary(log, name, actor, failed))
                .source(JsonFields.address(actor, "ipAddress"))
                .user(JsonFields.text(person, "userPrincipalName"))
                .userId(JsonFields.text(person, "id"))
                .ruleId(name)
                .ruleName(name)
                .technique(activity.technique())
                .raw(Redaction.record(log).toString())
                .build();
    }

    private static Outcome outcome(String result) {
        return switch (result) {
            case "success" -> Outcome.SUCCESS;
            case "failure", "timeout" -> Outcome.FAILURE;
            default -> Outcome.UNKNOWN;
        };
    }

    private static String summary(JsonNode log, String name, JsonNode actor, boolean failed) {
        String reason = JsonFields.text(log, "resultReason", "");
        return who(log, actor)
                + ": "
                + name
                + on(log)
                + (failed ? ", failed" + (reason.isEmpty() ? "" : " (" + Redaction.text(reason) + ")") : "");
    }

    private static String who(JsonNode log, JsonNode actor) {
        String user = first(actor, "userPrincipalName", "displayName", "id");
        if (user != null) {
            return user;
        }
        String application = first(log.path("initiatedBy").path("app"), "displayName", "servicePrincipalName", "appId");
        return application == null ? "Entra" : "Application " + application;
    }

    private static String on(JsonNode log) {
        List<String> names = new ArrayList<>();
        for (JsonNode target : log.path("targetResources")) {
            String name = first(target, "userPrincipalName", "displayName", "id");
            if (name != null && names.size() < MOST_TARGETS) {
                names.add(name);
            }
        }
        int more = log.path("targetResources").size() - names.size();
        return names.isEmpty() ? "" : ", " + String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    private static JsonNode target(JsonNode log, String type) {
        for (JsonNode target : log.path("targetResources")) {
            if (type.equals(JsonFields.text(target, "type"))) {
                return target;
            }
        }
        return log.path("targetResources").path("none");
    }

    private static @Nullable String first(JsonNode object, String... names) {
        for (String name : names) {
            String text = JsonFields.text(object, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
