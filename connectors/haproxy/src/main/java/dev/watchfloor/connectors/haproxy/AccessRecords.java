package dev.watchfloor.connectors.haproxy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.RecordTime;
import dev.watchfloor.connectors.feeds.RequestVerdict;
import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.http.JsonRecord;
import dev.watchfloor.connectors.http.Redaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One access line. On the same log target HAProxy also writes free text ("Server app/app1 is going DOWN"), which has no
 * time and is left out. Stateless.
 */
final class AccessRecords implements RecordParser {
    @Override
    public ParsedRecord parse(String record, String id) {
        String text = record.strip();
        if (!text.startsWith("{")) {
            return ParsedRecord.skipped();
        }
        JsonRecord received;
        try {
            received = JsonRecord.read(withoutBareDashes(text));
        } catch (JsonProcessingException notJson) {
            return ParsedRecord.rejected(
                    "The line is not JSON. Use the log-format of the settings.", BrokenJson.withoutSecrets(text));
        }
        JsonNode entry = Redaction.record(received.tree());
        Optional<Instant> time = RecordTime.of(entry.path("ts"));
        if (time.isEmpty()) {
            return ParsedRecord.rejected(
                    "The line has no time \"ts\" in epoch seconds. Use the log-format of the settings.",
                    received.kept(entry));
        }
        return ParsedRecord.of(event(entry, received.kept(entry), id, time.get()));
    }

    /**
     * HAProxy prints an untracked counter or an unset variable as a dash, also where the format has a bare number. In a
     * text the quote before the colon would have a backslash before it, so texts stay as they are.
     */
    private static String withoutBareDashes(String text) {
        return text.contains(":-,") || text.contains(":-}") ? text.replaceAll("(?<=\\w\":)-(?=[,}])", "null") : text;
    }

    private static SecurityEvent event(JsonNode entry, String raw, String id, Instant time) {
        int status = number(entry, "status");
        boolean refused = isRefused(entry.path("term").asText(""), status);
        RequestVerdict verdict = new RequestVerdict(refused, status);
        String method = text(entry, "method");
        String path = text(entry, "path");
        String reason = text(entry, "reason");
        return SecurityEvent.of(id, time, Layer.PERIMETER, Kind.REQUEST)
                .severity(verdict.severity())
                .outcome(verdict.outcome())
                .summary(summary(refused, status, method, path))
                .source(Addresses.parse(text(entry, "client_ip")).orElse(null))
                .sourcePort(number(entry, "client_port"))
                .method(method)
                .path(path)
                .status(Math.max(0, status))
                .ruleName(refused && reason != null ? reason : null)
                .userAgent(text(entry, "ua"))
                .bytesIn(entry.path("bytes_in").asLong(-1))
                .bytesOut(entry.path("bytes_out").asLong(-1))
                .raw(raw)
                .build();
    }

    /** PR: HAProxy itself refused the request. PT: it held it in a tarpit, whose answer is a 500 unless set otherwise. */
    private static boolean isRefused(String termination, int status) {
        return (termination.startsWith("PR") && status >= 400 && status < 500)
                || (termination.startsWith("PT") && status >= 400);
    }

    private static String summary(boolean refused, int status, @Nullable String method, @Nullable String path) {
        String request = (method == null ? "Unreadable request" : method) + (path == null ? "" : " " + path);
        if (refused) {
            return (status == 429 ? "Rate limited: " : "Refused: ") + request + " (" + status + ")";
        }
        return request + " (" + (status > 0 ? status : "no answer") + ")";
    }

    /** The text, or null where HAProxy writes a dash for "nothing". */
    private static @Nullable String text(JsonNode entry, String name) {
        String value = entry.path(name).asText("");
        return value.isEmpty() || value.equals("-") || value.equals("<BADREQ>") ? null : value;
    }

    private static int number(JsonNode entry, String name) {
        return entry.path(name).asInt(0);
    }
}
