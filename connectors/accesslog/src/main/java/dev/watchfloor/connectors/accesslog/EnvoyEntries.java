package dev.watchfloor.connectors.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.feeds.PeerAddress;
import dev.watchfloor.connectors.feeds.access.AccessEntry;
import dev.watchfloor.connectors.http.JsonFields;
import java.util.Arrays;
import java.util.Set;

/** What Envoy writes with a {@code json_format}, under the names of Istio and of Envoy Gateway. Stateless. */
final class EnvoyEntries {
    /** Rate limited; refused by the external authorization. */
    private static final Set<String> REFUSING = Set.of("RL", "UAEX");

    private EnvoyEntries() {}

    static AccessEntry read(JsonNode record) {
        return new AccessEntry(
                record.path("start_time"),
                PeerAddress.parse(Names.text(record, "downstream_direct_remote_address", "downstream_remote_address")),
                Names.textOrBlank(record, "x_forwarded_for", "x-forwarded-for"),
                Names.text(record, "method", ":method"),
                Names.textOrBlank(record, "authority", ":authority"),
                Names.text(record, "path", "x-envoy-origin-path", "x-envoy-original-path"),
                JsonFields.status(record, "response_code"),
                null,
                Names.text(record, "user_agent", "user-agent"),
                Names.count(record, "bytes_received"),
                Names.count(record, "bytes_sent"),
                isRefused(record));
    }

    private static boolean isRefused(JsonNode record) {
        return Arrays.stream(Names.textOrBlank(record, "response_flags").split(","))
                        .anyMatch(REFUSING::contains)
                || Names.textOrBlank(record, "response_code_details").startsWith("rbac_access_denied");
    }
}
