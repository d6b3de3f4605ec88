package dev.watchfloor.connectors.suricata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.feeds.CommunityId;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.feeds.IsoTime;
import dev.watchfloor.connectors.feeds.JsonLines;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.JsonRecord;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Maps EVE records of Suricata 7 to events. Stateless and thread-safe. */
final class EveParser implements RecordParser {
    private final Set<EveType> wanted;

    EveParser(Set<EveType> wanted) {
        this.wanted = EnumSet.copyOf(wanted);
    }

    @Override
    public ParsedRecord parse(String record, String id) {
        return JsonLines.parse(record, received -> parse(received, id));
    }

    private ParsedRecord parse(JsonRecord received, String id) {
        JsonNode eve = received.tree();
        String eventType = eve.path("event_type").asText();
        if (eventType.isEmpty()) {
            return ParsedRecord.rejected("The record has no event_type, so it is not EVE.", redacted(received));
        }
        Optional<EveType> type = EveType.of(eventType).filter(wanted::contains);
        if (type.isEmpty()) {
            return ParsedRecord.skipped();
        }
        Optional<Instant> time = time(eve, type.get());
        if (time.isEmpty()) {
            return ParsedRecord.rejected("The record has no time that can be read.", redacted(received));
        }
        return ParsedRecord.of(event(received, type.get(), id, time.get()));
    }

    private static SecurityEvent event(JsonRecord received, EveType type, String id, Instant time) {
        JsonNode eve = received.tree();
        Ends sides = Sides.of(eve, type);
        SecurityEventBuilder event = sides.setOn(SecurityEvent.of(id, time, Layer.DETECTION, kind(eve, type)))
                .communityId(communityId(eve, sides))
                .flow(id(eve))
                .raw(redacted(received));
        String words = sides.inWords() + (Sides.isOnlyThePacket(eve, type) ? " (as the packet went)" : "");
        WebFields.add(event, eve.path("http"));
        switch (type) {
            case ALERT -> AlertFields.add(event, eve.path("alert"), words);
            case ANOMALY -> TrafficFields.anomaly(event, eve.path("anomaly"), words);
            case HTTP -> WebFields.summarise(event, eve.path("http"), sides);
            case TLS -> TrafficFields.tls(event, eve.path("tls"), sides);
            case DNS -> TrafficFields.dns(event, eve.path("dns"), sides);
            case SSH -> TrafficFields.ssh(event, eve.path("ssh"), sides);
            case FILEINFO -> TrafficFields.file(event, eve.path("fileinfo"), words);
            case FLOW -> TrafficFields.flow(event, eve, sides);
        }
        return event.build();
    }

    /** As recorded, else as computed with the seed that Suricata has at first; null for what has none. */
    private static @Nullable String communityId(JsonNode eve, Ends sides) {
        String recorded = eve.path("community_id").asText("");
        return recorded.isBlank() ? computed(eve, sides).orElse(null) : recorded;
    }

    /** ICMP is told by the type of its first message, whose sender is the initiator. */
    private static Optional<String> computed(JsonNode eve, Ends sides) {
        return eve.has("icmp_type")
                ? CommunityId.ofIcmp(
                        sides.initiator(),
                        sides.responder(),
                        JsonFields.count(eve, "icmp_type"),
                        JsonFields.count(eve, "icmp_code"),
                        0)
                : CommunityId.of(eve.path("proto").asText(), sides, 0);
    }

    /** Joins the records of one sensor; two sensors use the same numbers for different connections. */
    private static @Nullable String id(JsonNode eve) {
        long number = JsonFields.count(eve, "flow_id");
        return number > 0 ? Long.toString(number) : null;
    }

    private static Kind kind(JsonNode eve, EveType type) {
        return switch (type) {
            case ALERT -> AlertFields.isDecoy(eve.path("alert")) ? Kind.DECOY : Kind.ALERT;
            case ANOMALY -> Kind.ANOMALY;
            case HTTP -> Kind.REQUEST;
            case TLS -> Kind.TLS;
            case DNS -> Kind.DNS;
            case SSH -> Kind.SSH;
            case FILEINFO -> Kind.FILE;
            case FLOW -> Kind.FLOW;
        };
    }

    /** A flow's timestamp is the time of logging, seconds to minutes late; its own end is when it happened. */
    private static Optional<Instant> time(JsonNode eve, EveType type) {
        Optional<Instant> logged = IsoTime.parse(eve.path("timestamp").asText());
        return type == EveType.FLOW
                ? IsoTime.parse(eve.path("flow").path("end").asText()).or(() -> logged)
                : logged;
    }

    private static String redacted(JsonRecord received) {
        return received.kept(EveRedaction.of(received.tree()));
    }
}
