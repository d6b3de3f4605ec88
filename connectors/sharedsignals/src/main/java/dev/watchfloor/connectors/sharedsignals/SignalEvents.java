package dev.watchfloor.connectors.sharedsignals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.RecordTime;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.Redaction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands the claims of verified SETs; the mapping is in the package's description. Stateless. */
final class SignalEvents {
    /** Seconds since the epoch beyond this are milliseconds: it is the year 5138. */
    private static final long SECONDS = 100_000_000_000L;

    private static final int LONGEST_JTI = 190;

    private SignalEvents() {}

    /** Empty when it tells of no event, or not when it was issued. */
    static Optional<SecurityEvent> event(String jti, JsonNode claims) {
        Map.Entry<String, JsonNode> first = first(claims.path("events"));
        Optional<Instant> issued = time(claims.path("iat"));
        if (first == null || issued.isEmpty() || jti.isEmpty() || jti.length() > LONGEST_JTI) {
            return Optional.empty();
        }
        String type = first.getKey();
        JsonNode event = first.getValue();
        // Before SSF 1.0 the subject was in the event.
        JsonNode subject = claims.path("sub_id").isObject() ? claims.path("sub_id") : event.path("subject");
        boolean complex = subject.path("user").isObject()
                || subject.path("session").isObject()
                || subject.path("device").isObject();
        JsonNode user = complex ? subject.path("user") : subject;
        String session = opaque(subject.path("session"));
        SignalType meaning = SignalType.of(type, event);
        String name = name(user);
        return Optional.of(SecurityEvent.of(
                        "set:" + jti,
                        time(event.path("event_timestamp"))
                                .or(() -> time(claims.path("toe")))
                                .orElse(issued.get()),
                        Layer.IDENTITY,
                        meaning.kind())
                .severity(meaning.severity())
                .outcome(Outcome.SUCCESS)
                .summary(summary(type, event, name == null ? id(user) : name))
                .user(name)
                .userId(id(user))
                .session("ALL".equals(session) ? null : session)
                .device(opaque(subject.path("device")))
                .ruleId(type)
                .ruleName(SignalType.name(type))
                .raw(Redaction.record(claims).toString())
                .build());
    }

    private static Map.@Nullable Entry<String, JsonNode> first(JsonNode events) {
        return events.properties().stream().findFirst().orElse(null);
    }

    private static Optional<Instant> time(JsonNode node) {
        boolean millis = node.isIntegralNumber() && node.canConvertToLong() && node.longValue() > SECONDS;
        return RecordTime.of(millis ? Json.object().numberNode(node.longValue() / 1_000) : node);
    }

    private static @Nullable String id(JsonNode subject) {
        String sub = JsonFields.text(subject, "sub");
        return sub == null && "opaque".equals(JsonFields.text(subject, "format"))
                ? JsonFields.text(subject, "id")
                : sub;
    }

    private static @Nullable String name(JsonNode subject) {
        String email = JsonFields.text(subject, "email");
        String account = JsonFields.text(subject, "uri");
        return email != null ? email : account != null ? account.replaceFirst("^acct:", "") : null;
    }

    private static @Nullable String opaque(JsonNode subject) {
        String id = JsonFields.text(subject, "id");
        return id == null ? JsonFields.text(subject, "sub") : id;
    }

    private static String summary(String type, JsonNode event, @Nullable String who) {
        StringBuilder words = new StringBuilder(SignalType.name(type).replace('-', ' '));
        for (String detail :
                new String[] {"credential_type", "change_type", "current_status", "current_level", "status"}) {
            String value = JsonFields.text(event, detail);
            if (value != null) {
                words.append(", ").append(value);
            }
        }
        String by = JsonFields.text(event, "initiating_entity");
        return words + (who == null ? "" : ": " + who) + (by == null ? "" : " (said to be by: " + by + ")");
    }
}
