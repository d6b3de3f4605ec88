package dev.watchfloor.connectors.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.feeds.JsonLines;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.PeerAddress;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.RecordTime;
import dev.watchfloor.connectors.feeds.RequestVerdict;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.http.JsonRecord;
import dev.watchfloor.connectors.http.Redaction;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Maps access lines to events. Thread-safe. */
final class AccessParser implements RecordParser {
    private final List<AccessFormat> formats;
    private final TrustedProxies proxies;

    /** @param formats those that are read */
    AccessParser(List<AccessFormat> formats, TrustedProxies proxies) {
        this.formats = List.copyOf(formats);
        this.proxies = proxies;
    }

    @Override
    public ParsedRecord parse(String record, String id) {
        return JsonLines.parse(record, received -> parse(received, id));
    }

    private ParsedRecord parse(JsonRecord received, String id) {
        JsonNode record = Redaction.record(received.tree());
        Optional<AccessFormat> format = AccessFormat.of(record, formats);
        if (format.isEmpty()) {
            return formats.stream().anyMatch(each -> each.speaksOfItself(record))
                    ? ParsedRecord.skipped()
                    : ParsedRecord.rejected(
                            "The line is no access record in a format that is read here.", received.kept(record));
        }
        AccessEntry entry = format.get().read(record);
        Optional<Instant> time = RecordTime.of(entry.time());
        return time.isPresent()
                ? ParsedRecord.of(event(entry, id, time.get(), received.kept(record)))
                : ParsedRecord.rejected("The line has no time with a zone.", received.kept(record));
    }

    private SecurityEvent event(AccessEntry entry, String id, Instant time, String raw) {
        RequestVerdict verdict = new RequestVerdict(entry.refused(), entry.status());
        SecurityEventBuilder event = SecurityEvent.of(id, time, Layer.PERIMETER, Kind.REQUEST)
                .severity(verdict.severity())
                .outcome(verdict.outcome())
                .summary(summary(entry))
                .user(entry.user())
                .method(entry.method())
                .path(entry.path())
                .status(entry.status())
                .userAgent(entry.userAgent())
                .bytesIn(entry.bytesIn())
                .bytesOut(entry.bytesOut())
                .raw(raw);
        entry.peer().ifPresent(peer -> addSource(event, peer, entry.forwarded()));
        return event.build();
    }

    /** The port is the peer's: whom a proxy speaks for has none that is known here. */
    private void addSource(SecurityEventBuilder event, PeerAddress peer, String forwarded) {
        IPAddress client = proxies.client(peer.address(), forwarded);
        event.source(client).sourcePort(client.equals(peer.address()) ? peer.port() : 0);
    }

    private static String summary(AccessEntry entry) {
        String asked = entry.method() == null
                ? "Unreadable request"
                : entry.method() + " " + entry.host() + (entry.path() == null ? "" : entry.path());
        return (entry.refused() ? "Refused: " : "") + asked + " ("
                + (entry.status() == 0 ? "no answer" : Integer.toString(entry.status())) + ")";
    }
}
