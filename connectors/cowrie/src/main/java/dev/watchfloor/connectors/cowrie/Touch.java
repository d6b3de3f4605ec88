package dev.watchfloor.connectors.cowrie;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.Redaction;
import java.util.Locale;

/** What a visitor did, in words. Stateless. */
final class Touch {
    private static final int HASH_SHOWN = 64;

    private Touch() {}

    /** @param touch Cowrie's event id without its prefix */
    static void add(SecurityEventBuilder event, String touch, JsonNode record) {
        switch (touch) {
            case "session.connect" ->
                event.summary("Honeypot: connection over " + JsonFields.text(record, "protocol", "an unnamed protocol")
                        + from(record));
            case "session.closed" -> event.summary("Honeypot: session over" + lasting(record) + from(record));
            case "login.failed" -> signIn(event, record, Outcome.FAILURE);
            case "login.success" -> signIn(event, record, Outcome.SUCCESS);
            case "command.input" -> command(event, record, Outcome.SUCCESS);
            case "command.failed" -> command(event, record, Outcome.FAILURE);
            case "session.file_download", "session.file_upload" -> file(event, touch, record);
            case "client.version" ->
                event.userAgent(JsonFields.text(record, "version"))
                        .summary("Honeypot: client " + JsonFields.text(record, "version", "unnamed") + from(record));
            case "client.kex" ->
                event.summary(
                        "Honeypot: key exchange, HASSH " + JsonFields.text(record, "hassh", "unknown") + from(record));
            case "direct-tcpip.request" ->
                event.technique("T1090")
                        .summary("Honeypot: tunnel asked for to " + JsonFields.text(record, "dst_ip", "?") + ":"
                                + JsonFields.port(record, "dst_port") + from(record));
            default -> event.summary("Honeypot: " + touch.replace('.', ' ').replace('_', ' ') + from(record));
        }
    }

    /** The honeypot lets visitors in on purpose: success means that it was played, not that anything was lost. */
    private static void signIn(SecurityEventBuilder event, JsonNode record, Outcome outcome) {
        event.outcome(outcome)
                .technique("T1110")
                .summary("Honeypot: sign-in as " + JsonFields.text(record, "username", "nobody")
                        + (outcome == Outcome.SUCCESS ? " let in" : " refused") + from(record));
    }

    private static void command(SecurityEventBuilder event, JsonNode record, Outcome outcome) {
        String input = CowrieRedaction.isAnswerToPrompt(record)
                ? Redaction.REMOVED
                : Redaction.text(JsonFields.text(record, "input", "nothing"));
        event.outcome(outcome).technique("T1059.004").summary("Honeypot: command" + from(record) + ": " + input);
    }

    private static void file(SecurityEventBuilder event, String touch, JsonNode record) {
        String url = JsonFields.text(record, "url");
        String name = url != null ? Redaction.url(url) : JsonFields.text(record, "filename", "without a name");
        String hash = JsonFields.text(record, "shasum", "unknown");
        event.technique("T1105")
                .path(url == null ? null : Redaction.url(url))
                .summary("Honeypot: file " + (touch.endsWith("upload") ? "uploaded" : "downloaded") + from(record)
                        + ", SHA-256 " + hash.substring(0, Math.min(hash.length(), HASH_SHOWN)) + ": " + name);
    }

    /** Older versions write seconds, as a number or a text; newer ones milliseconds. */
    private static String lasting(JsonNode record) {
        double millis = JsonFields.seconds(record, "duration_ms");
        double seconds = millis >= 0 ? millis / 1_000 : JsonFields.seconds(record, "duration");
        return seconds < 0 ? "" : String.format(Locale.ROOT, " after %.1f s", seconds);
    }

    private static String from(JsonNode record) {
        String address = JsonFields.text(record, "src_ip", "");
        return address.isEmpty() ? "" : " from " + address;
    }
}
