package dev.watchfloor.connectors.cowrie;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.CommunityId;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.feeds.JsonLines;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.RecordTime;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.JsonRecord;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps Cowrie's records to events. Stateless and thread-safe. */
final class CowrieParser implements RecordParser {
    private static final String PREFIX = "cowrie.";
    private static final String TUNNEL = "cowrie.direct-tcpip.";

    @Override
    public ParsedRecord parse(String record, String id) {
        return JsonLines.parse(record, received -> parse(received, id), CowrieRedaction::broken);
    }

    private static ParsedRecord parse(JsonRecord received, String id) {
        JsonNode record = received.tree();
        String eventId = JsonFields.text(record, "eventid", "");
        if (!eventId.startsWith(PREFIX)) {
            return ParsedRecord.rejected(
                    "The record has no eventid of Cowrie.", received.kept(CowrieRedaction.of(record)));
        }
        if (!record.has("session") && !record.has("src_ip")) {
            // Cowrie of itself: nobody touched it.
            return ParsedRecord.skipped();
        }
        Optional<Instant> time = RecordTime.of(record.path("timestamp"));
        return time.isPresent()
                ? ParsedRecord.of(event(received, eventId, id, time.get()))
                : ParsedRecord.rejected(
                        "The record has no timestamp with a zone.", received.kept(CowrieRedaction.of(record)));
    }

    private static SecurityEvent event(JsonRecord received, String eventId, String id, Instant time) {
        JsonNode record = received.tree();
        Ends ends = new Ends(
                JsonFields.address(record, "src_ip"),
                JsonFields.port(record, "src_port"),
                JsonFields.address(record, "dst_ip"),
                JsonFields.port(record, "dst_port"));
        SecurityEventBuilder event = ends.setOn(SecurityEvent.of(id, time, Layer.DETECTION, Kind.DECOY))
                .severity(Severity.HIGH)
                .ruleId(eventId)
                .ruleName("Honeypot touched")
                .communityId(communityId(eventId, ends))
                .flow(JsonFields.text(record, "session"))
                .user(JsonFields.text(record, "username"))
                .raw(received.kept(CowrieRedaction.of(record)));
        Touch.add(event, eventId.substring(PREFIX.length()), record);
        return event.build();
    }

    /**
     * SSH and Telnet, the two that it plays, run over TCP. Only the first record of a session names both ends of it; those
     * of a tunnel are where the visitor wanted to go on to.
     */
    private static @Nullable String communityId(String eventId, Ends ends) {
        return eventId.startsWith(TUNNEL)
                ? null
                : CommunityId.of("tcp", ends, 0).orElse(null);
    }
}
