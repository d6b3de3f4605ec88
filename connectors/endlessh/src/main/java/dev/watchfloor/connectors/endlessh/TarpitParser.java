package dev.watchfloor.connectors.endlessh;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.IsoTime;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.http.Redaction;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maps endlessh's lines to events. Stateless and thread-safe. */
final class TarpitParser implements RecordParser {
    private static final Pattern DATED = Pattern.compile("(\\S{20,40}) ([A-Za-z]{2,30})(?: (.{0,1000}))?");
    private static final Pattern VISITOR =
            Pattern.compile("host=(\\S{1,64}) port=([0-9]{1,5}) fd=[0-9]{1,9}(?: (.{0,200}))?");
    private static final Pattern HELD = Pattern.compile("time=([0-9]{1,9})(?:\\.[0-9]{1,9})? bytes=([0-9]{1,18})");

    @Override
    public ParsedRecord parse(String record, String id) {
        Matcher dated = DATED.matcher(record.strip());
        Optional<Instant> time = dated.matches() ? IsoTime.parse(dated.group(1)) : Optional.empty();
        if (time.isEmpty()) {
            return ParsedRecord.rejected("The line does not begin with endlessh's time.", Redaction.text(record));
        }
        String word = dated.group(2);
        if (!word.equals("ACCEPT") && !word.equals("CLOSE")) {
            // Its configuration at the start, and its totals on a signal.
            return ParsedRecord.skipped();
        }
        Matcher visitor = VISITOR.matcher(dated.group(3) == null ? "" : dated.group(3));
        Optional<IPAddress> source = visitor.matches() ? Addresses.parse(visitor.group(1)) : Optional.empty();
        return source.isPresent()
                ? ParsedRecord.of(event(record, id, time.get(), word, source.get(), visitor))
                : ParsedRecord.rejected("The line names no visitor's address and port.", Redaction.text(record));
    }

    private static SecurityEvent event(
            String record, String id, Instant time, String word, IPAddress source, Matcher visitor) {
        String address = Addresses.canonical(source);
        int port = Integer.parseInt(visitor.group(2));
        SecurityEventBuilder event = SecurityEvent.of(id, time, Layer.DETECTION, Kind.DECOY)
                .severity(Severity.HIGH)
                .ruleId("endlessh." + word.toLowerCase(java.util.Locale.ROOT))
                .ruleName("Honeypot touched")
                .source(source)
                .sourcePort(port)
                .flow(address + " " + port)
                .raw(record);
        Matcher held = HELD.matcher(visitor.group(3) == null ? "" : visitor.group(3));
        if (word.equals("CLOSE") && held.matches()) {
            return event.bytesOut(Long.parseLong(held.group(2)))
                    .summary("Honeypot: " + address + " left the SSH tarpit after " + held.group(1) + " s")
                    .build();
        }
        String did = word.equals("CLOSE") ? " left the SSH tarpit" : " is held in the SSH tarpit";
        return event.summary("Honeypot: " + address + did).build();
    }
}
