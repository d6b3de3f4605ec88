package dev.watchfloor.connectors.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.http.JsonRecord;
import dev.watchfloor.connectors.http.Redaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps JSON objects with the names of the Elastic Common Schema to events, nested or with dots in the names: what Beats,
 * Elastic Agent, Elastic Security, Fluent Bit and Wazuh 5 write. Immutable and thread-safe.
 *
 * @param layer which layer the events belong to, since ECS does not say
 */
public record EcsParser(Layer layer) implements RecordParser {

    @Override
    public ParsedRecord parse(String record, String id) {
        return JsonLines.parse(record, received -> parse(received, id));
    }

    /** The same for a record that was read already. */
    public ParsedRecord parse(JsonRecord received, String id) {
        JsonNode redacted = Redaction.record(received.tree());
        // Of what is kept, so that no field holds what the record does not.
        EcsFields fields = new EcsFields(redacted);
        String kept = received.kept(redacted);
        Optional<Instant> time = RecordTime.of(fields.node("@timestamp"))
                .or(() -> RecordTime.of(fields.node("timestamp")))
                .or(() -> RecordTime.of(fields.node("event.created")));
        return time.isPresent()
                ? ParsedRecord.of(event(fields, id, time.get(), kept))
                : ParsedRecord.rejected("The record has no @timestamp that can be read.", kept);
    }

    private SecurityEvent event(EcsFields fields, String id, Instant time, String kept) {
        Kind kind = EcsMeaning.kind(fields);
        Ends ends = new Ends(
                fields.address("source.ip", "client.ip"),
                fields.port("source.port", "client.port"),
                fields.address("destination.ip", "server.ip"),
                fields.port("destination.port", "server.port"));
        String rule = fields.first("rule.name", "kibana.alert.rule.name", "signal.rule.name");
        SecurityEventBuilder event = ends.setOn(SecurityEvent.of(id, time, layer, kind))
                .severity(EcsMeaning.severity(fields, kind))
                .outcome(EcsMeaning.outcome(fields))
                .user(fields.first("user.name", "source.user.name", "client.user.name"))
                .userId(fields.first("user.id", "source.user.id"))
                .device(fields.first("device.id", "host.name", "host.hostname", "observer.name"))
                .method(fields.first("http.request.method"))
                .path(fields.first("url.original", "url.path", "url.full"))
                .status(fields.status("http.response.status_code"))
                .ruleId(fields.first("rule.id", "kibana.alert.rule.uuid", "signal.rule.id"))
                .ruleName(rule)
                .technique(fields.first("threat.technique.subtechnique.id", "threat.technique.id"))
                .userAgent(fields.first("user_agent.original"))
                .bytesIn(fields.count("source.bytes"))
                .bytesOut(fields.count("destination.bytes"))
                .communityId(communityId(fields, ends))
                .flow(fields.first("watchfloor.flow.id", "zeek.session_id", "suricata.eve.flow_id"))
                .raw(kept);
        return event.summary(summary(fields, rule, ends)).build();
    }

    /** As recorded, else as computed with the seed 0. */
    private static @Nullable String communityId(EcsFields fields, Ends ends) {
        String recorded = fields.first("network.community_id");
        return recorded != null
                ? recorded
                : CommunityId.of(fields.word("network.transport", "network.iana_number"), ends, 0)
                        .orElse(null);
    }

    private static String summary(EcsFields fields, @Nullable String rule, Ends ends) {
        String said = rule != null ? rule : fields.first("message", "event.reason", "event.original");
        String what = said != null ? Redaction.text(said) : fields.word("event.action", "event.dataset", "event.kind");
        String begun = what.isEmpty() ? "Record" : what;
        return rule == null && said != null ? begun : begun + ends.inWords();
    }
}
