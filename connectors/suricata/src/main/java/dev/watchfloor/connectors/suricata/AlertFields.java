package dev.watchfloor.connectors.suricata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an alert says. Stateless. */
final class AlertFields {
    private static final Pattern TECHNIQUE = Pattern.compile("T[0-9]{4}(?:[._][0-9]{3})?");

    private AlertFields() {}

    /** @param ends who talked to whom, in words, with a blank before */
    static void add(SecurityEventBuilder event, JsonNode alert, String ends) {
        String signature = alert.path("signature").asText("Unnamed signature");
        boolean blocked = alert.path("action").asText().equals("blocked");
        event.severity(severity(alert))
                .outcome(outcome(alert.path("action").asText()))
                .ruleId(alert.path("gid").asInt(1) + ":"
                        + alert.path("signature_id").asText())
                .ruleName(signature)
                .technique(technique(alert.path("metadata")))
                .summary((blocked ? "Blocked: " : "") + signature + ends);
    }

    /**
     * Whether the rule watches a honeypot: its metadata says {@code watchfloor_kind decoy}, or its name or category
     * begins with "Honeypot".
     */
    static boolean isDecoy(JsonNode alert) {
        return first(alert.path("metadata").path("watchfloor_kind")).equalsIgnoreCase("decoy")
                || isHoneypot(alert.path("signature"))
                || isHoneypot(alert.path("category"));
    }

    private static boolean isHoneypot(JsonNode text) {
        return text.asText().toLowerCase(Locale.ROOT).startsWith("honeypot");
    }

    /** 1 is the highest. Nobody has honest business at a honeypot, so touching one is never below high. */
    private static Severity severity(JsonNode alert) {
        if (first(alert.path("metadata").path("signature_severity")).equalsIgnoreCase("critical")) {
            return Severity.CRITICAL;
        }
        Severity byPriority = switch (alert.path("severity").asInt()) {
            case 1 -> Severity.HIGH;
            case 2 -> Severity.MEDIUM;
            case 3 -> Severity.LOW;
            default -> Severity.INFORMATIONAL;
        };
        return isDecoy(alert) && !byPriority.atLeast(Severity.HIGH) ? Severity.HIGH : byPriority;
    }

    private static Outcome outcome(String action) {
        return switch (action) {
            case "blocked" -> Outcome.BLOCKED;
            case "allowed" -> Outcome.ALLOWED;
            default -> Outcome.UNKNOWN;
        };
    }

    /** Rule metadata cannot hold a dot: T1110.004 is written T1110_004. */
    private static @Nullable String technique(JsonNode metadata) {
        String written = first(metadata.path("mitre_technique_id"));
        return TECHNIQUE.matcher(written).matches() ? written.replace('_', '.') : null;
    }

    private static String first(JsonNode values) {
        return (values.isArray() ? values.path(0) : values).asText();
    }
}
