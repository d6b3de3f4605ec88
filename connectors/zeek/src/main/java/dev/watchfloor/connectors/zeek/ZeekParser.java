package dev.watchfloor.connectors.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.feeds.JsonLines;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.RecordTime;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.JsonRecord;
import dev.watchfloor.connectors.http.Redaction;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Maps records of Zeek's logs to events. Stateless and thread-safe. */
final class ZeekParser implements RecordParser {
    /** A connection that lasts longer than this is none: nothing is up that long. */
    private static final double LONGEST = Duration.ofDays(3_650).toSeconds();

    private final Set<ZeekLog> wanted;
    private final int seed;

    /** @param seed of Community IDs, 0..65535 */
    ZeekParser(Set<ZeekLog> wanted, int seed) {
        this.wanted = EnumSet.copyOf(wanted);
        this.seed = seed;
    }

    @Override
    public ParsedRecord parse(String record, String id) {
        return JsonLines.parse(record, received -> parse(received, id));
    }

    private ParsedRecord parse(JsonRecord received, String id) {
        JsonNode record = received.tree();
        Optional<ZeekLog> log = ZeekLog.of(record);
        if (log.isEmpty() && !isZeek(record)) {
            return ParsedRecord.rejected("The record is of no log of Zeek.", kept(received));
        }
        if (log.filter(wanted::contains).isEmpty()) {
            return ParsedRecord.skipped();
        }
        Optional<Instant> begun = RecordTime.of(record.path("ts"));
        return begun.isPresent()
                ? ParsedRecord.of(event(received, log.get(), id, begun.get()))
                : ParsedRecord.rejected("The record has no time \"ts\" that can be read.", kept(received));
    }

    private SecurityEvent event(JsonRecord received, ZeekLog log, String id, Instant begun) {
        JsonNode record = received.tree();
        Ends ends = ZeekEnds.of(record, log);
        Instant time = log == ZeekLog.CONN ? end(record, begun) : begun;
        SecurityEventBuilder event = ends.setOn(SecurityEvent.of(id, time, Layer.DETECTION, log.kind(record)))
                .communityId(ZeekEnds.communityId(record, log, ends, seed))
                .flow(ZeekEnds.uid(record))
                .raw(kept(received));
        switch (log) {
            case CONN -> ConnFields.add(event, record, ends);
            case HTTP -> TrafficFields.http(event, record, ends);
            case SSL -> TrafficFields.ssl(event, record, ends);
            case DNS -> TrafficFields.dns(event, record, ends);
            case SSH -> TrafficFields.ssh(event, record, ends);
            case FILES -> TrafficFields.file(event, record, ends);
            case NOTICE -> FindingFields.notice(event, record, ends);
            case WEIRD -> FindingFields.weird(event, record, ends);
            case SMB_MAPPING -> RemoteFields.share(event, record, ends);
            case SMB_FILES -> RemoteFields.file(event, record, ends);
            case KERBEROS -> KerberosFields.add(event, record, ends);
            case RDP -> RemoteFields.desktop(event, record, ends);
            case DCE_RPC -> RemoteFields.call(event, record, ends);
            case X509 -> TrafficFields.certificate(event, record);
        }
        return event.build();
    }

    /** The time of a connection is its beginning, hours before the record; its bytes have flown at its end. */
    private static Instant end(JsonNode record, Instant begun) {
        double seconds = JsonFields.seconds(record, "duration");
        return seconds < 0 || seconds > LONGEST ? begun : begun.plusNanos((long) (seconds * 1e9));
    }

    /** Of a log that is not taken, such as software or ntlm. */
    private static boolean isZeek(JsonNode record) {
        return record.has("ts")
                && (record.path("_path").isTextual()
                        || record.has("uid")
                        || record.has("id.orig_h")
                        || record.has("id_orig_h")
                        || record.has("peer")
                        || record.has("fuid")
                        || record.has("certificate.version"));
    }

    private static String kept(JsonRecord received) {
        return received.kept(Redaction.record(received.tree()));
    }
}
