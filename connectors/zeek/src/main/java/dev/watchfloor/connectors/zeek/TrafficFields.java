package dev.watchfloor.connectors.zeek;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.feeds.RecordTime;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.Redaction;

/** What was in connections. What a client says of others, such as a forwarded address, is not believed. Stateless. */
final class TrafficFields {
    private TrafficFields() {}

    static void http(SecurityEventBuilder event, JsonNode record, Ends ends) {
        int status = JsonFields.status(record, "status_code");
        String uri = Redaction.url(JsonFields.text(record, "uri", ""));
        event.method(JsonFields.text(record, "method"))
                .path(uri)
                .status(status)
                .userAgent(JsonFields.text(record, "user_agent"))
                .user(JsonFields.text(record, "username"))
                .outcome(status == 0 ? Outcome.UNKNOWN : status < 400 ? Outcome.SUCCESS : Outcome.FAILURE)
                .summary(JsonFields.text(record, "method", "HTTP") + " " + JsonFields.text(record, "host", "") + uri
                        + (status == 0 ? "" : " → " + status) + ends.inWords());
    }

    static void ssl(SecurityEventBuilder event, JsonNode record, Ends ends) {
        String name = JsonFields.text(record, "server_name", "");
        String validation = JsonFields.text(record, "validation_status", "ok");
        boolean failed =
                record.has("established") && !record.path("established").asBoolean();
        event.outcome(failed ? Outcome.FAILURE : Outcome.UNKNOWN)
                .summary(JsonFields.text(record, "version", "TLS") + " handshake"
                        + (name.isEmpty() ? "" : " for " + name) + ends.inWords()
                        + (validation.equals("ok") ? "" : ": " + validation));
    }

    static void dns(SecurityEventBuilder event, JsonNode record, Ends ends) {
        String code = JsonFields.text(record, "rcode_name", "");
        event.outcome(record.path("rejected").asBoolean() ? Outcome.FAILURE : Outcome.UNKNOWN)
                .summary("DNS query for " + JsonFields.text(record, "query", "?") + " "
                        + JsonFields.text(record, "qtype_name", "") + (code.isEmpty() ? "" : ": " + code)
                        + ends.inWords());
    }

    /** Zeek tells by sizes of packets whether a sign-in worked; where it could not, the field is absent. */
    static void ssh(SecurityEventBuilder event, JsonNode record, Ends ends) {
        JsonNode success = record.path("auth_success");
        Outcome outcome =
                success.isBoolean() ? success.booleanValue() ? Outcome.SUCCESS : Outcome.FAILURE : Outcome.UNKNOWN;
        String client = JsonFields.text(record, "client", "unknown client");
        event.outcome(outcome)
                .severity(outcome == Outcome.FAILURE ? Severity.LOW : Severity.INFORMATIONAL)
                .userAgent(client)
                .summary("SSH "
                        + switch (outcome) {
                            case SUCCESS -> "sign-in worked, ";
                            case FAILURE -> "sign-in failed, ";
                            case ALLOWED, BLOCKED, UNKNOWN -> "";
                        }
                        + client + ends.inWords());
    }

    /** Names no connection: the handshakes that showed it do, by its fingerprint. */
    static void certificate(SecurityEventBuilder event, JsonNode record) {
        String until = RecordTime.of(record.path("certificate.not_valid_after"))
                .map(time -> ", valid until " + time)
                .orElse("");
        event.summary("Certificate of " + JsonFields.text(record, "certificate.subject", "nobody named")
                + ", issued by " + JsonFields.text(record, "certificate.issuer", "nobody named") + until);
    }

    static void file(SecurityEventBuilder event, JsonNode record, Ends ends) {
        String hash =
                JsonFields.text(record, "sha256", JsonFields.text(record, "sha1", JsonFields.text(record, "md5", "")));
        long bytes = JsonFields.count(record, "seen_bytes");
        event.summary("File " + JsonFields.text(record, "filename", "without a name") + ", "
                + JsonFields.text(record, "mime_type", "of an unknown type")
                + (bytes < 0 ? "" : ", " + bytes + " bytes") + (hash.isEmpty() ? "" : ", hash " + hash)
                + ", over " + JsonFields.text(record, "source", "an unknown protocol") + ends.inWords());
    }
}
