package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.Arrival;
import dev.watchfloor.connectors.feeds.CommunityId;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.http.Redaction;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes events of CEF and LEEF records. Immutable and thread-safe. */
record ApplianceEvents(Layer layer, Zoned zoned) {

    ParsedRecord event(ApplianceRecord record, SyslogMessage message, Arrival arrival, String id) {
        String kept = Secrets.outOf(message.text(), record);
        Optional<Instant> time = zoned.of(times(record, message, arrival), arrival.time());
        if (time.isEmpty()) {
            return ParsedRecord.rejected(SyslogParser.NO_ZONE, kept);
        }
        Kind kind = ApplianceMeaning.kind(record);
        Ends ends = ends(record);
        String name = name(record);
        return ParsedRecord.of(ends.setOn(SecurityEvent.of(id, time.get(), layer, kind))
                .severity(ApplianceMeaning.severity(record, message))
                .outcome(ApplianceMeaning.outcome(record))
                .summary(product(record) + Redaction.text(name) + ends.inWords())
                .user(
                        kind == Kind.SIGN_IN
                                ? record.first("duser", "suser", "usrName")
                                : record.first("suser", "duser", "usrName"))
                .userId(record.first("suid", "duid"))
                .device(device(record, message))
                .method(record.first("requestMethod", "method"))
                .path(redacted(record.first("request", "url")))
                .userAgent(record.first("requestClientApplication", "userAgent"))
                .ruleId(record.eventId())
                .ruleName(name)
                .bytesIn(count(record.first("in", "srcBytes")))
                .bytesOut(count(record.first("out", "dstBytes")))
                .communityId(communityId(record, ends))
                .flow(record.first("externalId"))
                .raw(kept)
                .build());
    }

    private static List<HeaderTime> times(ApplianceRecord record, SyslogMessage message, Arrival arrival) {
        HeaderTime own = record.format() == ApplianceRecord.Format.CEF
                ? FieldTime.of(record.first("rt", "end", "start"), null, arrival.time())
                : FieldTime.of(record.first("devTime"), record.first("devTimeFormat"), arrival.time());
        return List.of(own, message.time());
    }

    private static Ends ends(ApplianceRecord record) {
        return new Ends(
                address(record, "src", "c6a2", "source"),
                port(record.first("spt", "srcPort")),
                address(record, "dst", "c6a3", "destination"),
                port(record.first("dpt", "dstPort")));
    }

    /** As computed with the seed 0; of firewalls that rewrite addresses it is that of the side that the record names. */
    private static @Nullable String communityId(ApplianceRecord record, Ends ends) {
        String protocol = record.first("proto");
        return protocol == null ? null : CommunityId.of(protocol, ends, 0).orElse(null);
    }

    /** CEF has room for IPv6 in custom fields, whose labels say what they are. */
    private static @Nullable IPAddress address(ApplianceRecord record, String key, String custom, String side) {
        IPAddress plain = Addresses.parse(record.first(key)).orElse(null);
        String label = record.first(custom + "Label");
        return plain == null
                        && label != null
                        && label.toLowerCase(java.util.Locale.ROOT).contains(side)
                ? Addresses.parse(record.first(custom)).orElse(null)
                : plain;
    }

    private static String name(ApplianceRecord record) {
        if (!record.name().isBlank()) {
            return record.name();
        }
        String cat = record.first("cat");
        return cat != null ? cat : record.eventId().isBlank() ? "Unnamed event" : record.eventId();
    }

    private static String product(ApplianceRecord record) {
        return record.product().isBlank() ? "" : record.product() + ": ";
    }

    private static @Nullable String device(ApplianceRecord record, SyslogMessage message) {
        String named = record.first("dvchost", "deviceExternalId", "dvc");
        return message.host() != null ? message.host() : named;
    }

    private static @Nullable String redacted(@Nullable String url) {
        return url == null ? null : Redaction.url(url);
    }

    private static int port(@Nullable String text) {
        long port = count(text);
        return port > 65_535 ? 0 : (int) Math.max(0, port);
    }

    private static long count(@Nullable String text) {
        return text != null && text.length() <= 18 && ApplianceMeaning.isNumber(text) ? Long.parseLong(text) : -1;
    }
}
