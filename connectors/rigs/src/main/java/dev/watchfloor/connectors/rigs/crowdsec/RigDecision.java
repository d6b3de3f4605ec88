package dev.watchfloor.connectors.rigs.crowdsec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.time.Instant;

/**
 * A decision as it is stored.
 *
 * @param value as it was written, bits beyond a prefix included
 * @param until when it ends, by the server's clock
 */
record RigDecision(
        long id, long alert, String origin, String scenario, String scope, String type, String value, Instant until) {

    boolean isActive(Instant now) {
        return until.isAfter(now);
    }

    /** A deletion only ends it. */
    RigDecision endedAt(Instant now) {
        return new RigDecision(id, alert, origin, scenario, scope, type, value, now.isBefore(until) ? now : until);
    }

    boolean isAddress() {
        return scope.equalsIgnoreCase("Ip") || scope.equalsIgnoreCase("Range");
    }

    /** Whether it is about all of {@code asked}; bits beyond a prefix do not count. */
    boolean covers(IPAddress asked) {
        if (!isAddress()) {
            return false;
        }
        IPAddress network = new IPAddressString(value).getAddress();
        return network != null && network.toPrefixBlock().contains(asked);
    }

    ObjectNode json(Instant now) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("duration", GoText.duration(Duration.between(now, until)))
                .put("id", id)
                .put("origin", origin)
                .put("scenario", scenario)
                .put("scope", scope)
                .put("type", type)
                .put("value", value);
    }
}
