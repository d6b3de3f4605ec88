package dev.watchfloor.connectors.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What ECS says about an event, in our vocabulary. Stateless. */
final class EcsMeaning {
    private static final Set<String> REFUSED =
            Set.of("block", "blocked", "deny", "denied", "drop", "dropped", "reject", "rejected", "prevented");
    private static final Set<String> LET =
            Set.of("allow", "allowed", "accept", "accepted", "permit", "permitted", "pass");

    private EcsMeaning() {}

    static Kind kind(EcsFields fields) {
        Set<String> categories = words(fields.list("event.category"));
        if (fields.word("event.kind").equals("alert")
                || fields.word("event.kind").equals("signal")
                || categories.contains("intrusion_detection")
                || categories.contains("malware")
                || categories.contains("threat")) {
            return Kind.ALERT;
        }
        if (categories.contains("authentication")) {
            return Kind.SIGN_IN;
        }
        if (categories.contains("web") || fields.text("http.request.method") != null) {
            return Kind.REQUEST;
        }
        if (categories.contains("iam") || categories.contains("configuration")) {
            return Kind.ADMINISTRATION;
        }
        if (fields.text("dns.question.name") != null) {
            return Kind.DNS;
        }
        if (categories.contains("session")) {
            return words(fields.list("event.type")).contains("end") ? Kind.SESSION_ENDED : Kind.SESSION_STARTED;
        }
        if (categories.contains("network")) {
            return Kind.FLOW;
        }
        return categories.contains("file") ? Kind.FILE : Kind.STATUS;
    }

    /**
     * Words count before numbers. {@code event.severity} has no scale of its own in ECS: only the four numbers of Elastic
     * Security (21, 47, 73, 99) are believed.
     */
    static Severity severity(EcsFields fields, Kind kind) {
        Severity word = named(fields.word("kibana.alert.severity", "signal.rule.severity", "event.severity_label"));
        if (word != null) {
            return word;
        }
        long risk = fields.count("event.risk_score_norm", "kibana.alert.risk_score");
        if (risk >= 0 && risk <= 100) {
            return risk >= 90
                    ? Severity.CRITICAL
                    : risk >= 70 ? Severity.HIGH : risk >= 40 ? Severity.MEDIUM : Severity.LOW;
        }
        return switch ((int) Math.min(fields.count("event.severity"), 1_000)) {
            case 21 -> Severity.LOW;
            case 47 -> Severity.MEDIUM;
            case 73 -> Severity.HIGH;
            case 99 -> Severity.CRITICAL;
            default -> {
                Severity level = logged(fields.word("log.level"));
                yield kind == Kind.ALERT && !level.atLeast(Severity.MEDIUM) ? Severity.MEDIUM : level;
            }
        };
    }

    static Outcome outcome(EcsFields fields) {
        Set<String> types = words(fields.list("event.type"));
        String action = fields.word("event.action");
        if (types.contains("denied") || REFUSED.contains(action)) {
            return Outcome.BLOCKED;
        }
        return switch (fields.word("event.outcome")) {
            case "success" -> Outcome.SUCCESS;
            case "failure" -> Outcome.FAILURE;
            default -> types.contains("allowed") || LET.contains(action) ? Outcome.ALLOWED : Outcome.UNKNOWN;
        };
    }

    private static @Nullable Severity named(String word) {
        return switch (word) {
            case "critical" -> Severity.CRITICAL;
            case "high" -> Severity.HIGH;
            case "medium" -> Severity.MEDIUM;
            case "low" -> Severity.LOW;
            case "informational", "info" -> Severity.INFORMATIONAL;
            default -> null;
        };
    }

    /** A program that is in trouble is seldom an attack: its levels count for less than the words of a detection. */
    private static Severity logged(String level) {
        return switch (level) {
            case "emergency", "emerg", "alert", "critical", "crit", "fatal" -> Severity.HIGH;
            case "error", "err" -> Severity.MEDIUM;
            case "warning", "warn" -> Severity.LOW;
            default -> Severity.INFORMATIONAL;
        };
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new HashSet<>();
        if (node.isArray()) {
            for (JsonNode element : node) {
                words.add(element.asText().toLowerCase(Locale.ROOT));
            }
        } else if (node.isTextual()) {
            words.add(node.textValue().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}
