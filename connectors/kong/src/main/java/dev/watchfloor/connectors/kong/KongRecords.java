package dev.watchfloor.connectors.kong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.watchfloor.connectors.feeds.PeerAddress;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.feeds.access.AccessEntry;
import dev.watchfloor.connectors.feeds.access.AccessRecords;
import dev.watchfloor.connectors.http.JsonFields;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** One request in the log. Thread-safe. */
final class KongRecords extends AccessRecords {
    /** What names the origin as the one who answered; all else is Kong itself. */
    private static final Set<String> ORIGIN = Set.of("upstream", "service", "");

    KongRecords(TrustedProxies proxies) {
        super(proxies);
    }

    @Override
    protected Optional<AccessEntry> read(JsonNode record) {
        JsonNode request = record.path("request");
        if (!request.isObject() || !record.has("started_at")) {
            return Optional.empty();
        }
        int status = JsonFields.status(record.path("response"), "status");
        boolean refusal = status == 403 || status == 429;
        String agent = header(request, "user-agent");
        return Optional.of(new AccessEntry(
                DecimalNode.valueOf(BigDecimal.valueOf(JsonFields.count(record, "started_at"), 3)),
                PeerAddress.parse(JsonFields.text(record, "client_ip")),
                header(request, "x-forwarded-for"),
                JsonFields.text(request, "method"),
                header(request, "host"),
                JsonFields.text(request, "uri"),
                status,
                JsonFields.text(record.path("consumer"), "username"),
                agent.isEmpty() ? null : agent,
                JsonFields.count(request, "size"),
                JsonFields.count(record.path("response"), "size"),
                refusal && !ORIGIN.contains(JsonFields.text(record, "source", ""))));
    }

    /** The header's value, the first where there are several. */
    private static String header(JsonNode request, String name) {
        JsonNode value = request.path("headers").path(name);
        return (value.isArray() ? value.path(0) : value).asText("");
    }
}
