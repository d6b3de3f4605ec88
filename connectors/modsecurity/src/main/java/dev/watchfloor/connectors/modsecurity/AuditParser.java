package dev.watchfloor.connectors.modsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.feeds.CommunityId;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.feeds.JsonLines;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.JsonRecord;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps audit records to events. Thread-safe. */
final class AuditParser implements RecordParser {
    private final AuditTime times;
    private final TrustedProxies proxies;

    AuditParser(AuditTime times, TrustedProxies proxies) {
        this.times = times;
        this.proxies = proxies;
    }

    @Override
    public ParsedRecord parse(String record, String id) {
        return JsonLines.parse(record, received -> parse(received, id), AuditRedaction::broken);
    }

    private ParsedRecord parse(JsonRecord received, String id) {
        JsonNode record = AuditRedaction.of(received.tree());
        JsonNode transaction = record.path("transaction");
        if (!transaction.path("request").isObject() || !transaction.has("client_ip")) {
            return ParsedRecord.rejected(
                    "The record has no transaction with a request and a client.", received.kept(record));
        }
        Optional<Instant> time = times.of(transaction);
        return time.isPresent()
                ? ParsedRecord.of(event(record, id, time.get(), received.kept(record)))
                : ParsedRecord.rejected(
                        "The record's time names no zone, and its unique_id does not tell. Set the time zone of the"
                                + " log.",
                        received.kept(record));
    }

    private SecurityEvent event(JsonNode record, String id, Instant time, String raw) {
        JsonNode transaction = record.path("transaction");
        JsonNode request = transaction.path("request");
        AuditVerdict verdict = AuditVerdict.of(record);
        String method = JsonFields.text(request, "method", "Unreadable request");
        String path = JsonFields.text(request, "uri");
        SecurityEventBuilder event = SecurityEvent.of(
                        id, time, Layer.PERIMETER, verdict.worst().isPresent() ? Kind.ALERT : Kind.REQUEST)
                .severity(verdict.severity())
                .outcome(verdict.outcome())
                .communityId(communityId(transaction))
                .destination(JsonFields.address(transaction, "host_ip"))
                .destinationPort(JsonFields.port(transaction, "host_port"))
                .method(JsonFields.text(request, "method"))
                .path(path)
                .status(verdict.status())
                .userAgent(AuditHeaders.value(request, "User-Agent").orElse(null))
                .raw(raw)
                .summary(verdict.inWords() + method + (path == null ? "" : " " + path) + " ("
                        + (verdict.status() == 0 ? "no answer" : Integer.toString(verdict.status())) + ")");
        verdict.worst()
                .ifPresent(rule ->
                        event.ruleId(rule.ruleId()).ruleName(rule.words()).technique(rule.technique()));
        IPAddress peer = JsonFields.address(transaction, "client_ip");
        if (peer != null) {
            IPAddress client = proxies.client(
                    peer, AuditHeaders.value(request, "X-Forwarded-For").orElse(""));
            event.source(client).sourcePort(client.equals(peer) ? JsonFields.port(transaction, "client_port") : 0);
        }
        return event.build();
    }

    /** Of the connection to the server itself, which behind a proxy is the proxy's; HTTP/3 alone does not run over TCP. */
    private static @Nullable String communityId(JsonNode transaction) {
        Ends ends = new Ends(
                JsonFields.address(transaction, "client_ip"),
                JsonFields.port(transaction, "client_port"),
                JsonFields.address(transaction, "host_ip"),
                JsonFields.port(transaction, "host_port"));
        boolean isQuic =
                transaction.path("request").path("http_version").asText().startsWith("3");
        return isQuic ? null : CommunityId.of("tcp", ends, 0).orElse(null);
    }
}
