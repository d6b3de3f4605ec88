package dev.watchfloor.app.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.SuppressionMark;
import dev.watchfloor.app.rules.typed.TypedMatch;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.correlating.CorrelationMatch;
import dev.watchfloor.app.sigma.run.RuleMatch;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes events of what rules found. Stateless. */
final class Finding {
    private static final int LONGEST_KEY = 120;

    private Finding() {}

    /**
     * Who is concerned is who the event is about; the record says which rule by whom, and which events.
     *
     * @param event the one that matched, or completed a correlation
     * @param by what suppresses it, or null
     */
    static SecurityEvent of(RuleMatch match, StoredEvent event, @Nullable Suppression by) {
        RuleHead rule = match.rule();
        CorrelationMatch correlated = match.correlated();
        String summary = correlated == null
                ? rule.title()
                : rule.title() + " (" + correlated.figure().toPlainString() + ": "
                        + String.join(", ", correlated.group()) + ")";
        return of(rule, id(rule, correlated == null ? List.of() : correlated.group(), event), event, by)
                .summary(by == null ? summary : SuppressionMark.WORDS + summary)
                .raw(record(rule, correlated, event, by).toString())
                .build();
    }

    /** The same of a typed rule, with its sentence why. @param by what suppresses it, or null */
    static SecurityEvent of(TypedMatch match, @Nullable Suppression by) {
        RuleHead rule = match.rule();
        String summary = rule.title() + ": " + match.found().why();
        ObjectNode record = record(rule, null, match.event(), by);
        ObjectNode found = record.putObject("finding");
        found.put("why", match.found().why());
        add(found.putArray("group"), match.found().group());
        new TreeMap<>(match.found().facts()).forEach(found::put);
        return of(rule, id(rule, match.found().group(), match.event()), match.event(), by)
                .summary(by == null ? summary : SuppressionMark.WORDS + summary)
                .raw(record.toString())
                .build();
    }

    private static SecurityEventBuilder of(RuleHead rule, String id, StoredEvent event, @Nullable Suppression by) {
        SecurityEvent found = event.event();
        return SecurityEvent.of(id, found.time(), Layer.DETECTION, Kind.ALERT)
                .severity(by == null ? severity(rule) : Severity.INFORMATIONAL)
                .source(found.source())
                .sourcePort(found.sourcePort())
                .destination(found.destination())
                .destinationPort(found.destinationPort())
                .user(found.user())
                .userId(found.userId())
                .device(found.device())
                .session(found.session())
                .method(found.method())
                .path(found.path())
                .status(found.status())
                .userAgent(found.userAgent())
                .communityId(found.communityId())
                .flow(found.flow())
                .ruleId(rule.key())
                .ruleName(rule.title())
                .technique(rule.technique().orElse(null));
    }

    private static Severity severity(RuleHead rule) {
        return switch (rule.level()) {
            case INFORMATIONAL -> Severity.INFORMATIONAL;
            case LOW -> Severity.LOW;
            case HIGH -> Severity.HIGH;
            case CRITICAL -> Severity.CRITICAL;
            case MEDIUM -> Severity.MEDIUM;
            // The rule does not say; it was worth writing.
            case null -> Severity.MEDIUM;
        };
    }

    private static ObjectNode record(
            RuleHead rule, @Nullable CorrelationMatch correlated, StoredEvent event, @Nullable Suppression by) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        ObjectNode about = record.putObject("rule");
        about.put("id", rule.key());
        about.put("title", rule.title());
        about.put("author", rule.author());
        about.put("license", rule.license());
        about.put("level", rule.level() == null ? null : rule.level().name());
        about.put("file", rule.file());
        about.put("description", rule.description());
        add(about.putArray("references"), rule.references());
        add(about.putArray("falsepositives"), rule.falsePositives());
        add(about.putArray("tags"), rule.tags());
        ObjectNode source = record.putObject("event");
        source.put("connector", event.connector());
        source.put("id", event.event().id());
        source.put("position", event.position());
        if (by != null) {
            SuppressionMark.put(record, by);
        }
        if (correlated != null) {
            ObjectNode many = record.putObject("correlation");
            add(many.putArray("group"), correlated.group());
            many.put("figure", correlated.figure());
            many.put("from", correlated.from().toString());
            many.put("to", correlated.to().toString());
            ArrayNode positions = many.putArray("positions");
            correlated.events().forEach(positions::add);
        }
        return record;
    }

    private static void add(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /** The same for the same rule, group and event, so that nothing is found twice. */
    private static String id(RuleHead rule, List<String> group, StoredEvent event) {
        String key = rule.key() + (group.isEmpty() ? "" : "|" + String.join("|", group));
        return (key.length() <= LONGEST_KEY ? key : digest(key)) + "@" + event.position();
    }

    private static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
