package dev.watchfloor.connectors.cloudflare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The question for security events. Stateless. */
final class EventQuery {
    /** Most that one answer holds. */
    static final int LARGEST = 9_999;

    private static final String TEXT =
            "query Events($zone: string, $from: Time, $to: Time, $limit: uint64) { viewer { zones(filter: {zoneTag: $zone})"
                    + " { firewallEventsAdaptive(filter: {datetime_geq: $from, datetime_leq: $to}, limit: $limit, orderBy:"
                    + " [datetime_ASC]) { action clientAsn clientCountryName clientIP clientRequestHTTPHost"
                    + " clientRequestHTTPMethodName clientRequestPath clientRequestQuery datetime rayName ruleId source"
                    + " userAgent } } } }";

    private EventQuery() {}

    /**
     * Events of a time, oldest first.
     *
     * @param from in whole seconds, as the product keeps times
     * @param to the last second
     * @param limit at most {@link #LARGEST}
     */
    static ProductRequest of(String zone, Instant from, Instant to, int limit) {
        ObjectNode body = Json.object().put("query", TEXT);
        body.putObject("variables")
                .put("zone", zone)
                .put("from", from.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("to", to.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("limit", limit);
        return ProductRequest.post("client", "v4", "graphql").json(body);
    }
}
