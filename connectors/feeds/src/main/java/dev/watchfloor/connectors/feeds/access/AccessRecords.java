package dev.watchfloor.connectors.feeds.access;

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
import java.util.Optional;

/**
 * Maps access records of JSON to events; a subclass knows the names of its product's fields. Secrets are taken out before
 * it sees a record. Thread-safe, as its subclasses are.
 */
public abstract class AccessRecords implements RecordParser {
    private final TrustedProxies proxies;

    /** @param proxies whose X-Forwarded-For is believed */
    protected AccessRecords(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** What the record says; empty when it is no access record of the product. */
    protected abstract Optional<AccessEntry> read(JsonNode record);

    /** Whether a record that is no access record is one of the product about itself, and passed over. */
    protected boolean speaksOfItself(JsonNode record) {
        return false;
    }

    /** Adds what only this product tells. */
    protected void addMore(SecurityEventBuilder event, JsonNode record) {}

    @Override
    public final ParsedRecord parse(String record, String id) {
        return JsonLines.parse(record, received -> parse(received, id));
    }

    private ParsedRecord parse(JsonRecord received, String id) {
        JsonNode record = Redaction.record(received.tree());
        Optional<AccessEntry> entry = read(record);
        if (entry.isEmpty()) {
            return speaksOfItself(record)
                    ? ParsedRecord.skipped()
                    : ParsedRecord.rejected(
                            "The line is no access record in a format that is read here.", received.kept(record));
        }
        Optional<Instant> time = RecordTime.of(entry.get().time());
        if (time.isEmpty()) {
            return ParsedRecord.rejected("The line has no time with a zone.", received.kept(record));
        }
        SecurityEventBuilder event = event(entry.get(), id, time.get()).raw(received.kept(record));
        addMore(event, record);
        return ParsedRecord.of(event.build());
    }

    private SecurityEventBuilder event(AccessEntry entry, String id, Instant time) {
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
                .bytesOut(entry.bytesOut());
        entry.peer().ifPresent(peer -> addSource(event, peer, entry.forwarded()));
        return event;
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
