package dev.watchfloor.connectors.okta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.IsoTime;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.Redaction;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands records of the System Log; the mapping is in the package's description. Immutable. */
final class LogEvents {
    private static final int LONGEST_ID = 100;
    private static final int MOST_HOPS = 32;

    private final TrustedProxies proxies;

    LogEvents(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** Empty for what has no id, type or time. */
    Optional<SecurityEvent> event(JsonNode log) {
        String id = JsonFields.text(log, "uuid", "");
        String type = JsonFields.text(log, "eventType", "");
        Optional<Instant> time = IsoTime.parse(JsonFields.text(log, "published", ""));
        if (id.isEmpty() || id.length() > LONGEST_ID || type.isEmpty() || time.isEmpty()) {
            return Optional.empty();
        }
        String result = JsonFields.text(log.path("outcome"), "result", "UNKNOWN");
        Outcome outcome = outcome(result);
        EventType meaning = EventType.of(type, outcome == Outcome.SUCCESS, JsonFields.text(log, "severity", ""));
        JsonNode client = log.path("client");
        JsonNode agent = client.path("userAgent");
        JsonNode person = person(log, meaning.kind());
        String user = JsonFields.text(person, "alternateId");
        return Optional.of(SecurityEvent.of(id, time.get(), Layer.IDENTITY, meaning.kind())
                .severity(severity(meaning, outcome))
                .outcome(outcome)
                .summary(summary(log, user, result))
                .source(source(log))
                .user(user)
                .userId(JsonFields.text(person, "id"))
                .session(session(log, person, meaning.kind()))
                .device(device(log, agent))
                .userAgent(JsonFields.text(agent, "rawUserAgent"))
                .ruleId(type)
                .ruleName(JsonFields.text(log, "displayMessage"))
                .technique(meaning.technique())
                .raw(Redaction.record(log).toString())
                .build());
    }

    private static Severity severity(EventType meaning, Outcome outcome) {
        boolean failed = outcome == Outcome.FAILURE || outcome == Outcome.BLOCKED;
        return failed && !meaning.severity().atLeast(Severity.LOW) ? Severity.LOW : meaning.severity();
    }

    private static Outcome outcome(String result) {
        return switch (result) {
            case "SUCCESS" -> Outcome.SUCCESS;
            case "ALLOW", "CHALLENGE" -> Outcome.ALLOWED;
            case "DENY", "RATE_LIMIT" -> Outcome.BLOCKED;
            case "FAILURE", "ABANDONED", "UNANSWERED" -> Outcome.FAILURE;
            default -> Outcome.UNKNOWN;
        };
    }

    private static String summary(JsonNode log, @Nullable String user, String result) {
        String words = JsonFields.text(log, "displayMessage", JsonFields.text(log, "eventType", "Event"));
        String reason = JsonFields.text(log.path("outcome"), "reason", "");
        return words
                + (user == null ? "" : ": " + user)
                + (result.equals("SUCCESS") ? "" : ", " + result)
                + (reason.isEmpty() ? "" : " (" + Redaction.text(reason) + ")");
    }

    /** Whom it is about: administrators' acts name them as target, others are the actor themselves. */
    private static JsonNode person(JsonNode log, Kind kind) {
        if (kind == Kind.ADMINISTRATION || kind == Kind.SESSION_REVOKED || kind == Kind.ALERT) {
            JsonNode target = target(log, "User");
            if (!target.isMissingNode()) {
                return target;
            }
        }
        JsonNode actor = log.path("actor");
        return "User".equals(JsonFields.text(actor, "type")) ? actor : target(log, "User");
    }

    /** The log tells the actor's session only; which of a person's sessions somebody revoked it never tells: all. */
    private static @Nullable String session(JsonNode log, JsonNode person, Kind kind) {
        String id = JsonFields.text(person, "id");
        boolean isActors = id != null && id.equals(JsonFields.text(log.path("actor"), "id"));
        return isActors && kind != Kind.SESSION_REVOKED
                ? JsonFields.text(log.path("authenticationContext"), "externalSessionId")
                : null;
    }

    private static JsonNode target(JsonNode log, String type) {
        for (JsonNode target : log.path("target")) {
            if (type.equals(JsonFields.text(target, "type"))) {
                return target;
            }
        }
        return log.path("target").path("none");
    }

    private static @Nullable String device(JsonNode log, JsonNode agent) {
        String registered = JsonFields.text(target(log, "Device"), "id");
        if (registered != null) {
            return registered;
        }
        String used = JsonFields.text(log.path("device"), "id");
        if (used != null) {
            return used;
        }
        String os = JsonFields.text(agent, "os", "");
        String browser = JsonFields.text(agent, "browser", "");
        return (os + " " + browser).strip();
    }

    private @Nullable IPAddress source(JsonNode log) {
        IPAddress peer = JsonFields.address(log.path("client"), "ipAddress");
        if (peer == null) {
            return null;
        }
        List<String> chain = new ArrayList<>();
        for (JsonNode hop : log.path("request").path("ipChain")) {
            if (chain.size() < MOST_HOPS) {
                chain.add(JsonFields.text(hop, "ip", "?"));
            }
        }
        return proxies.client(peer, String.join(",", chain));
    }
}
