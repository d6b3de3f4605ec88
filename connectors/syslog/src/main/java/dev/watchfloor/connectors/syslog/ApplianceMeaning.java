package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import java.util.Locale;
import java.util.Set;

/** What appliances mean by their words and numbers. Stateless. */
final class ApplianceMeaning {
    private static final Set<String> REFUSED = Set.of(
            "block",
            "blocked",
            "deny",
            "denied",
            "drop",
            "dropped",
            "reject",
            "rejected",
            "reset",
            "reset-both",
            "reset-client",
            "reset-server",
            "prevent",
            "prevented",
            "quarantine",
            "quarantined",
            "clear_session");
    private static final Set<String> LET = Set.of(
            "allow",
            "allowed",
            "accept",
            "accepted",
            "permit",
            "permitted",
            "pass",
            "passed",
            "passthrough",
            "detect",
            "detected",
            "monitor",
            "alert",
            "notified",
            "not blocked");

    private ApplianceMeaning() {}

    static Kind kind(ApplianceRecord record) {
        String cat = record.first("cat", "deviceEventCategory");
        String said =
                (record.name() + " " + record.eventId() + " " + (cat == null ? "" : cat)).toLowerCase(Locale.ROOT);
        if (said.contains("login")
                || said.contains("logon")
                || said.contains("authentication")
                || said.contains("sign-in")) {
            return Kind.SIGN_IN;
        }
        if (said.contains("traffic") || said.contains("connection closed") || said.contains("teardown")) {
            return Kind.FLOW;
        }
        return said.contains("configuration") || said.contains("config change") ? Kind.ADMINISTRATION : Kind.ALERT;
    }

    /** CEF: 0 to 3 low, 4 to 6 medium, 7 and 8 high, 9 and 10 very high. LEEF counts from 1 in the same direction. */
    static Severity severity(ApplianceRecord record, SyslogMessage message) {
        String written = record.severity().strip().toLowerCase(Locale.ROOT);
        if (written.length() <= 2 && isNumber(written)) {
            int number = Integer.parseInt(written);
            return number >= 9
                    ? Severity.CRITICAL
                    : number >= 7
                            ? Severity.HIGH
                            : number >= 4 ? Severity.MEDIUM : number >= 1 ? Severity.LOW : Severity.INFORMATIONAL;
        }
        return switch (written) {
            case "very-high", "very high", "critical" -> Severity.CRITICAL;
            case "high" -> Severity.HIGH;
            case "medium" -> Severity.MEDIUM;
            case "low" -> Severity.LOW;
            case "informational", "info" -> Severity.INFORMATIONAL;
            default -> priority(message);
        };
    }

    /** A program in trouble is seldom an attack: only emergencies, alerts and critical states are high. */
    static Severity priority(SyslogMessage message) {
        return switch (message.severity()) {
            case 0, 1, 2 -> Severity.HIGH;
            case 3 -> Severity.MEDIUM;
            case 4 -> Severity.LOW;
            default -> Severity.INFORMATIONAL;
        };
    }

    /** Whether it is digits and nothing else. */
    static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static Outcome outcome(ApplianceRecord record) {
        String act = record.first("act", "action", "deviceAction");
        if (act != null) {
            String word = act.strip().toLowerCase(Locale.ROOT);
            if (REFUSED.contains(word)) {
                return Outcome.BLOCKED;
            }
            if (LET.contains(word)) {
                return Outcome.ALLOWED;
            }
        }
        String outcome = record.first("outcome", "categoryOutcome");
        return switch (outcome == null ? "" : outcome.replace("/", "").strip().toLowerCase(Locale.ROOT)) {
            case "success", "succeeded", "successful" -> Outcome.SUCCESS;
            case "failure", "failed", "fail" -> Outcome.FAILURE;
            default -> Outcome.UNKNOWN;
        };
    }
}
