package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bans in force at one moment. Immutable.
 *
 * @param bans each once
 * @param offset the server's clock minus ours; zero when it does not tell
 */
record Decisions(List<Decision> bans, Duration offset) {
    /** Up to so many networks each is asked for by itself; beyond, all decisions are read. */
    private static final int FEW = 8;

    Decisions {
        bans = List.copyOf(bans);
    }

    /** All of them. */
    static Decisions all(LocalApi api) throws ConnectorException, InterruptedException {
        return of(api.asBouncer(ProductRequest.get("v1", "decisions")));
    }

    /** At least those of these networks, and for a few also those that cover them. */
    static Decisions about(LocalApi api, Collection<IPAddress> networks)
            throws ConnectorException, InterruptedException {
        if (networks.size() > FEW || networks.isEmpty()) {
            return all(api);
        }
        Map<Long, Decision> bans = new LinkedHashMap<>();
        Duration offset = Duration.ZERO;
        for (IPAddress network : networks) {
            Decisions found = of(api.asBouncer(ProductRequest.get("v1", "decisions")
                    .query(network.isMultiple() ? "range" : "ip", Addresses.canonical(network))));
            found.bans.forEach(ban -> bans.put(ban.id(), ban));
            offset = found.offset;
        }
        return new Decisions(List.copyOf(bans.values()), offset);
    }

    static Decisions of(Answer answer) throws ConnectorException {
        JsonNode rows = answer.json();
        // Nothing found is null, not an empty list.
        if (!rows.isNull() && !rows.isArray()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "CrowdSec answered a question for decisions with something else. Check that the URL leads to its"
                            + " Local API.");
        }
        Instant now = answer.sent().plus(answer.latency());
        List<Decision> bans = new ArrayList<>();
        for (JsonNode row : rows) {
            Decision.of(row, now).ifPresent(bans::add);
        }
        return new Decisions(bans, answer.clockOffset().orElse(Duration.ZERO));
    }

    /** Bans of exactly this network. */
    List<Decision> of(IPAddress network) {
        return bans.stream().filter(ban -> ban.network().equals(network)).toList();
    }

    /** A ban of more than this network that covers it. */
    Optional<Decision> wider(IPAddress network) {
        return bans.stream()
                .filter(ban -> !ban.network().equals(network) && ban.network().contains(network))
                .findFirst();
    }

    /** Each network with the end of the ban that lasts longest; empty when one stays. */
    Map<IPAddress, Optional<Instant>> ends() {
        Map<IPAddress, Optional<Instant>> ends = new LinkedHashMap<>();
        for (Decision ban : bans) {
            ends.merge(
                    ban.network(),
                    Optional.ofNullable(ban.ends()),
                    (one, other) -> one.flatMap(first -> other.map(second -> first.isAfter(second) ? first : second)));
        }
        return ends;
    }
}
