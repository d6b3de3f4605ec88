package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.http.JsonRecord;
import dev.watchfloor.connectors.http.Redaction;
import inet.ipaddr.IPAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of http-logger and file-logger, in their own format or a custom one.
 *
 * <p>The plugins log Authorization, Cookie and apikey headers in clear (measured on 3.18.0); they are taken out before
 * anything leaves this class. Stateless and thread-safe.
 */
final class LogEntryParser implements RecordParser {
    private final boolean readsTokens;

    /** @param readsTokens whether users are taken from bearer tokens too */
    LogEntryParser(boolean readsTokens) {
        this.readsTokens = readsTokens;
    }

    @Override
    public ParsedRecord parse(String record, String id) {
        JsonRecord received;
        try {
            received = JsonRecord.read(record);
        } catch (JsonProcessingException notJson) {
            return ParsedRecord.rejected("The record is not JSON.", BrokenJson.withoutSecrets(record));
        }
        JsonNode entry = received.tree();
        String raw = received.kept(Redaction.record(entry));
        try {
            LogEntry read = EntryFormat.of(entry, readsTokens).read(entry);
            Optional<IPAddress> source = Addresses.parse(read.client());
            return source.isPresent()
                    ? ParsedRecord.of(event(read, source.get(), raw, id))
                    : ParsedRecord.rejected("The client's address is not an IP address.", raw);
        } catch (UnreadableEntryException unreadable) {
            return ParsedRecord.rejected(String.valueOf(unreadable.getMessage()), raw);
        }
    }

    private static SecurityEvent event(LogEntry entry, IPAddress source, String raw, String id) {
        Verdict verdict = Verdict.of(entry);
        SecurityEventBuilder event = SecurityEvent.of(id, entry.time(), Layer.PERIMETER, Kind.REQUEST)
                .severity(verdict.severity())
                .outcome(verdict.outcome())
                .summary(verdict.summary())
                .source(source)
                .method(entry.method())
                .path(entry.uri() == null ? null : Redaction.url(entry.uri()))
                .status(entry.status())
                .userAgent(entry.userAgent())
                .bytesIn(entry.requestBytes())
                .bytesOut(entry.responseBytes())
                .user(entry.consumer())
                .raw(raw);
        entry.token()
                .ifPresent(token -> event.user(entry.consumer() == null ? token.user() : entry.consumer())
                        .userId(token.subject())
                        .session(token.session()));
        destination(event, entry.upstream());
        return event.build();
    }

    /** {@code address:port}, the last of several when APISIX tried more than one. */
    private static void destination(SecurityEventBuilder event, @Nullable String upstream) {
        if (upstream == null) {
            return;
        }
        String last = upstream.substring(upstream.lastIndexOf(',') + 1).strip();
        int colon = last.lastIndexOf(':');
        if (colon > 0 && last.substring(colon + 1).matches("[0-9]{1,5}")) {
            String host = last.substring(0, colon).replace("[", "").replace("]", "");
            Addresses.parse(host)
                    .ifPresent(address ->
                            event.destination(address).destinationPort(Integer.parseInt(last.substring(colon + 1))));
        }
    }
}
