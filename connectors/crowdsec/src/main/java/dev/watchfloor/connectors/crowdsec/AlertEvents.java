package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.Redaction;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Understands alerts; the mapping is in the package's description. Stateless. */
final class AlertEvents {
    private static final int MOST_DECISIONS = 100;
    private static final int MOST_NAMED = 3;
    private static final Set<String> BY_HAND = Set.of("cscli", "cscli-import", "console", Decision.OURS);

    private AlertEvents() {}

    static SecurityEvent event(JsonNode alert) throws UnreadableAlertException {
        String scenario = alert.path("scenario").asText("");
        if (!alert.isObject() || scenario.isBlank()) {
            throw new UnreadableAlertException("The alert names no scenario.");
        }
        Instant created = created(alert)
                .orElseThrow(() -> new UnreadableAlertException("The alert does not say when it was made."));
        Instant time = AlertTimes.parse(alert.path("stop_at").asText(""))
                // The other has whole seconds.
                .filter(stop -> stop.isBefore(created.plusSeconds(1)))
                .orElse(created);
        Sort sort = sort(alert);
        Scenario meaning = Scenario.of(scenario);
        boolean detected = sort == Sort.DETECTED;
        boolean simulated = alert.path("simulated").asBoolean();
        SecurityEventBuilder event = SecurityEvent.of(
                        "alert:" + alert.path("id").asLong() + ":" + created.getEpochSecond(),
                        time,
                        Layer.DETECTION,
                        switch (sort) {
                            case DETECTED -> Kind.ALERT;
                            case BY_HAND -> Kind.ADMINISTRATION;
                            case PULLED -> Kind.STATUS;
                        })
                .severity(detected && !simulated ? meaning.severity() : Severity.INFORMATIONAL)
                .outcome(Outcome.UNKNOWN)
                .source(source(alert.path("source")))
                .ruleId(scenario)
                .ruleName(scenario)
                .technique(detected ? meaning.technique() : null)
                .summary(summary(alert, scenario, sort) + (simulated ? " (simulated)" : ""))
                .raw(Redaction.record(bounded(alert)).toString());
        LoggedEvents.of(alert.path("events")).describe(event);
        return event.build();
    }

    /** When the Local API stored it, by the server's clock. */
    static Optional<Instant> created(JsonNode alert) {
        return AlertTimes.parse(alert.path("created_at").asText(""));
    }

    /** Where an alert comes from. */
    private enum Sort {
        DETECTED,
        BY_HAND,
        /** A blocklist was taken from the community or a subscription. */
        PULLED
    }

    private static Sort sort(JsonNode alert) {
        String scope = alert.path("source").path("scope").asText("");
        if (scope.startsWith("crowdsecurity/community-blocklist") || scope.startsWith("lists:")) {
            return Sort.PULLED;
        }
        JsonNode decisions = alert.path("decisions");
        if (decisions.isEmpty()) {
            return alert.path("scenario").asText("").equals(Decision.SCENARIO) ? Sort.BY_HAND : Sort.DETECTED;
        }
        for (JsonNode decision : decisions) {
            if (!BY_HAND.contains(decision.path("origin").asText(""))) {
                return Sort.DETECTED;
            }
        }
        return Sort.BY_HAND;
    }

    private static String summary(JsonNode alert, String scenario, Sort sort) {
        int decisions = alert.path("decisions").size();
        if (sort == Sort.PULLED) {
            return "CrowdSec took a blocklist over: " + decisions + (decisions == 1 ? " decision" : " decisions");
        }
        String decided = decided(alert.path("decisions"));
        String value = alert.path("source").path("value").asText("");
        String who = value.isBlank() ? "somebody" : value;
        if (sort == Sort.BY_HAND) {
            String more = decisions > 1 ? " and " + (decisions - 1) + " more" : "";
            String by = scenario.equals(Decision.SCENARIO) ? "Decided by Watchfloor: " : "Decided by hand: ";
            return by + (decided.isEmpty() ? "nothing" : decided) + " for " + who + more + ", " + scenario;
        }
        int count = alert.path("events_count").asInt(0);
        return scenario + " by " + who + ": " + count + (count == 1 ? " event" : " events")
                + (decided.isEmpty() ? "" : ", decided: " + decided);
    }

    /** The types of its decisions, such as ban or captcha. */
    private static String decided(JsonNode decisions) {
        Set<String> types = new TreeSet<>();
        for (JsonNode decision : decisions) {
            if (types.size() < MOST_NAMED) {
                types.add(decision.path("type").asText("?"));
            }
        }
        return String.join(", ", types);
    }

    private static @Nullable IPAddress source(JsonNode source) {
        String ip = source.path("ip").asText("");
        boolean single = source.path("scope").asText("").equalsIgnoreCase("Ip");
        return Addresses.parse(ip.isBlank() && single ? source.path("value").asText("") : ip)
                .orElse(null);
    }

    /** A blocklist has tens of thousands of decisions. */
    private static JsonNode bounded(JsonNode alert) {
        JsonNode decisions = alert.path("decisions");
        if (!decisions.isArray() || decisions.size() <= MOST_DECISIONS) {
            return alert;
        }
        ObjectNode shortened = ((ObjectNode) alert).objectNode();
        shortened.setAll((ObjectNode) alert);
        ArrayNode first = shortened.putArray("decisions");
        for (int place = 0; place < MOST_DECISIONS; place++) {
            first.add(decisions.get(place));
        }
        return shortened;
    }
}
