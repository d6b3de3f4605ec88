package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.CommunityId;
import dev.watchfloor.connectors.feeds.EcsFields;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordTime;
import dev.watchfloor.connectors.http.JsonRecord;
import dev.watchfloor.connectors.http.Redaction;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alerts of Wazuh 4 ({@code wazuh-alerts-4.x-*}). Stateless. */
final class WazuhAlert {
    private WazuhAlert() {}

    static ParsedRecord parse(JsonRecord record, String id) {
        EcsFields fields = new EcsFields(record.tree());
        String kept = record.kept(Redaction.record(record.tree()));
        Optional<Instant> time =
                RecordTime.of(fields.node("timestamp")).or(() -> RecordTime.of(fields.node("@timestamp")));
        return time.isPresent()
                ? ParsedRecord.of(event(fields, id, time.get(), kept))
                : ParsedRecord.rejected("The alert has no timestamp that can be read.", kept);
    }

    private static SecurityEvent event(EcsFields fields, String id, Instant time, String kept) {
        Set<String> groups = new HashSet<>();
        for (JsonNode group : fields.list("rule.groups")) {
            groups.add(group.asText());
        }
        boolean succeeded = groups.contains("authentication_success");
        boolean failed = groups.contains("authentication_failed") || groups.contains("authentication_failures");
        Ends ends = new Ends(
                fields.address("data.srcip", "data.src_ip", "data.win.eventdata.ipAddress"),
                fields.port("data.srcport", "data.src_port"),
                fields.address("data.dstip", "data.dest_ip"),
                fields.port("data.dstport", "data.dest_port"));
        String description = fields.first("rule.description");
        String agent = fields.first("agent.name", "agent.id");
        return ends.setOn(SecurityEvent.of(id, time, Layer.DETECTION, succeeded || failed ? Kind.SIGN_IN : Kind.ALERT))
                .severity(severity(fields.count("rule.level")))
                .outcome(failed ? Outcome.FAILURE : succeeded ? Outcome.SUCCESS : Outcome.UNKNOWN)
                .summary((description == null ? "Alert of Wazuh" : Redaction.text(description))
                        + (agent == null ? "" : " on " + agent)
                        + ends.inWords())
                .user(fields.first("data.dstuser", "data.srcuser", "data.win.eventdata.targetUserName"))
                .device(agent)
                .communityId(communityId(fields, ends))
                .flow(fields.first("data.flow_id"))
                .path(url(fields))
                .ruleId(fields.first("rule.id"))
                .ruleName(description)
                .technique(fields.first("rule.mitre.id"))
                .raw(kept)
                .build();
    }

    /** Suricata's as it wrote it, else as computed with the seed 0. */
    private static @Nullable String communityId(EcsFields fields, Ends ends) {
        String recorded = fields.first("data.community_id");
        return recorded != null
                ? recorded
                : CommunityId.of(fields.word("data.proto", "data.protocol"), ends, 0)
                        .orElse(null);
    }

    private static @Nullable String url(EcsFields fields) {
        String url = fields.first("data.url");
        return url == null ? null : Redaction.url(url);
    }

    /** Wazuh's own classes: 12 and more are of high importance, 15 a severe attack, 7 to 11 worth a look. */
    private static Severity severity(long level) {
        return level >= 15
                ? Severity.CRITICAL
                : level >= 12
                        ? Severity.HIGH
                        : level >= 7 ? Severity.MEDIUM : level >= 4 ? Severity.LOW : Severity.INFORMATIONAL;
    }
}
