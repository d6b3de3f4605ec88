package dev.watchfloor.app.intelligence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Indicator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * An event that says what some sources call a sign of an attack.
 *
 * @param event the one that says it
 * @param where in which field
 * @param saying what sources say of it, the surest first; at least one
 */
record IndicatorMatch(StoredEvent event, String where, List<KeptIndicator> saying) {
    private static final int SURE = 75;
    private static final int LIKELY = 50;
    private static final int UNLIKELY = 25;
    private static final long HOUR = Duration.ofHours(1).toSeconds();

    IndicatorMatch {
        saying = saying.stream()
                .sorted(Comparator.comparingInt(
                                (KeptIndicator said) -> said.indicator().confidence())
                        .reversed()
                        .thenComparing(KeptIndicator::source))
                .toList();
    }

    /**
     * The same for all of an hour between the same indicator and address, unless it got through where it was refused
     * before: a listed scanner must not fill the timeline.
     */
    String id() {
        SecurityEvent of = event.event();
        String who = of.source() == null ? "" : Addresses.canonical(of.source());
        String key = best().ruleId() + "|" + who + "|" + of.layer() + "|" + of.outcome() + "|"
                + Math.floorDiv(of.time().getEpochSecond(), HOUR);
        return key.length() <= SecurityEvent.LONGEST_ID
                ? key
                : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Intelligence that may be wrong never makes more than a high one by itself, and what was refused is one less. */
    Severity severity() {
        int confidence = best().indicator().confidence();
        Severity sure = confidence == Indicator.UNKNOWN
                ? Severity.LOW
                : confidence >= SURE
                        ? Severity.HIGH
                        : confidence >= LIKELY
                                ? Severity.MEDIUM
                                : confidence >= UNLIKELY ? Severity.LOW : Severity.INFORMATIONAL;
        boolean wasRefused = event.event().outcome() == Outcome.BLOCKED;
        return wasRefused && sure != Severity.INFORMATIONAL ? Severity.values()[sure.ordinal() - 1] : sure;
    }

    SecurityEvent found() {
        SecurityEvent of = event.event();
        return SecurityEvent.of(id(), of.time(), Layer.DETECTION, Kind.ALERT)
                .severity(severity())
                .outcome(of.outcome())
                .summary(summary())
                .source(of.source())
                .sourcePort(of.sourcePort())
                .destination(of.destination())
                .destinationPort(of.destinationPort())
                .user(of.user())
                .userId(of.userId())
                .device(of.device())
                .session(of.session())
                .method(of.method())
                .path(of.path())
                .status(of.status())
                .userAgent(of.userAgent())
                .communityId(of.communityId())
                .flow(of.flow())
                .ruleId(best().ruleId())
                .ruleName("Indicator of " + best().source())
                .raw(record().toString())
                .build();
    }

    private KeptIndicator best() {
        return saying.getFirst();
    }

    private String summary() {
        Indicator indicator = best().indicator();
        String others = saying.size() == 1 ? "" : " and " + (saying.size() - 1) + " more";
        String words = indicator.description().isEmpty() ? "" : ": " + indicator.description();
        return indicator.observable().value() + " is listed by " + best().source() + others + ", "
                + (indicator.confidence() == Indicator.UNKNOWN
                        ? "confidence unknown"
                        : "confidence " + indicator.confidence())
                + words;
    }

    private ObjectNode record() {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("field", where);
        record.put("why", why());
        ArrayNode indicators = record.putArray("indicators");
        for (KeptIndicator said : saying) {
            Indicator indicator = said.indicator();
            ObjectNode one = indicators.addObject();
            one.put("source", said.source());
            one.put("type", indicator.observable().kind().name().toLowerCase(java.util.Locale.ROOT));
            one.put("value", indicator.observable().value());
            if (indicator.confidence() == Indicator.UNKNOWN) {
                one.putNull("confidence");
            } else {
                one.put("confidence", indicator.confidence());
            }
            one.put("valid_from", String.valueOf(indicator.validFrom()));
            one.put("valid_until", String.valueOf(indicator.validUntil()));
            one.put("tlp", indicator.tlp().name().toLowerCase(java.util.Locale.ROOT));
            ArrayNode labels = one.putArray("labels");
            indicator.labels().forEach(labels::add);
            one.put("description", indicator.description());
        }
        ObjectNode source = record.putObject("event");
        source.put("connector", event.connector());
        source.put("id", event.event().id());
        source.put("position", event.position());
        return record;
    }

    private String why() {
        int confidence = best().indicator().confidence();
        String sure = confidence == Indicator.UNKNOWN
                ? "The source does not say how sure it is"
                : "Severity follows the confidence of " + confidence;
        return sure + (event.event().outcome() == Outcome.BLOCKED ? ", one less because it was refused" : "")
                + "; an indicator alone is never critical. Stands for the whole hour of this address.";
    }
}
