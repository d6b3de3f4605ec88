package dev.watchfloor.connectors.opencanary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.CommunityId;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.feeds.IsoTime;
import dev.watchfloor.connectors.feeds.JsonLines;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.JsonRecord;
import dev.watchfloor.connectors.http.Redaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps OpenCanary's records to events. Stateless and thread-safe. */
final class CanaryParser implements RecordParser {

    @Override
    public ParsedRecord parse(String record, String id) {
        return JsonLines.parse(record, received -> parse(received, id), CanaryRedaction::broken);
    }

    private static ParsedRecord parse(JsonRecord received, String id) {
        JsonNode record = received.tree();
        long logtype = JsonFields.count(record, "logtype");
        if (logtype < 0 || !record.has("node_id")) {
            return ParsedRecord.rejected(
                    "The record has no logtype and node_id, so it is not OpenCanary's.",
                    received.kept(CanaryRedaction.of(record)));
        }
        Optional<Instant> time = time(JsonFields.text(record, "utc_time", ""));
        return time.isPresent()
                ? ParsedRecord.of(event(received, logtype, id, time.get()))
                : ParsedRecord.rejected("The record has no utc_time.", received.kept(CanaryRedaction.of(record)));
    }

    private static SecurityEvent event(JsonRecord received, long logtype, String id, Instant time) {
        JsonNode record = received.tree();
        JsonNode data = record.path("logdata");
        Logtype what = Logtype.of(logtype);
        String node = JsonFields.text(record, "node_id", "unnamed");
        String source = JsonFields.text(record, "src_host", "");
        String user = user(data);
        String path = JsonFields.text(data, "PATH");
        String agent = JsonFields.text(data, "USERAGENT");
        Ends ends = new Ends(
                JsonFields.address(record, "src_host"),
                JsonFields.port(record, "src_port"),
                JsonFields.address(record, "dst_host"),
                JsonFields.port(record, "dst_port"));
        SecurityEventBuilder event = ends.setOn(
                        SecurityEvent.of(id, time, Layer.DETECTION, what.isOfItself() ? Kind.STATUS : Kind.DECOY))
                .severity(what.isOfItself() ? Severity.INFORMATIONAL : Severity.HIGH)
                .ruleId(Long.toString(logtype))
                .ruleName(what.words())
                .communityId(CommunityId.of(what.protocol(), ends, 0).orElse(null))
                .user(user)
                .path(path == null ? null : Redaction.url(path))
                .userAgent(agent == null ? JsonFields.text(data, "REMOTEVERSION") : agent)
                .raw(received.kept(CanaryRedaction.of(record)))
                .summary("Honeypot " + node + ": " + what.words() + (user == null ? "" : " as " + user)
                        + (source.isEmpty() ? "" : " from " + source));
        if (what.isSignIn()) {
            event.outcome(Outcome.FAILURE).technique("T1110");
        } else if (what.isScan()) {
            event.technique("T1046");
        }
        return event.build();
    }

    private static @Nullable String user(JsonNode data) {
        for (String name : new String[] {"USERNAME", "UserName", "Username", "USER"}) {
            String user = JsonFields.text(data, name);
            if (user != null) {
                return user;
            }
        }
        return null;
    }

    /** {@code 2026-11-24 02:51:25.413123}: the name says that it is UTC, the text does not. */
    private static Optional<Instant> time(String written) {
        return written.indexOf('Z') >= 0 ? Optional.empty() : IsoTime.parse(written.replace(' ', 'T') + "Z");
    }
}
