package dev.watchfloor.app.response.containment;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.response.NetworkSet;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a gateway did with requests from networks after a moment. Reads the store and so blocks. Thread-safe. */
final class Traffic {
    /** Clocks of gateways may be ahead of ours by this much without being noticed as off. */
    static final Duration MARGIN = Duration.ofSeconds(2);

    private static final int MOST_CONDITIONS = 20;
    private static final int PAGE = 2_000;

    private final EventStore events;
    private final Clock clock;

    Traffic(EventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** The latest request of any of the networks that ended like this at the gateway after {@code from}. */
    Optional<StoredEvent> latest(String gateway, Collection<IPAddress> networks, Outcome outcome, Instant from) {
        Instant now = clock.instant().plus(Duration.ofMinutes(5));
        Instant since = from.plus(MARGIN);
        if (!since.isBefore(now)) {
            return Optional.empty();
        }
        boolean few = networks.size() <= MOST_CONDITIONS;
        Query query = at(gateway).and(Query.OneOf.only(Field.OUTCOME, outcome));
        if (few) {
            query = query.and(new Query.Or(networks.stream()
                    .<Query>map(network -> new Query.Network(Field.SOURCE, network))
                    .toList()));
        }
        NetworkSet set = new NetworkSet(networks);
        List<StoredEvent> page =
                events.page(query, new TimeRange(since, now), Order.NEWEST_FIRST, few ? 1 : PAGE, null);
        return page.stream()
                .filter(event -> event.connector().equals(gateway) && isFrom(event, set))
                .findFirst();
    }

    /** Whether the gateway has brought any request since {@code from}: without, nothing can be proven. */
    boolean brings(String gateway, Instant from) {
        return events.count(at(gateway), new TimeRange(from, clock.instant().plus(Duration.ofMinutes(5)))) > 0;
    }

    private static Query at(String gateway) {
        return new Query.Text(Field.CONNECTOR, TextPattern.exactly(gateway))
                .and(Query.OneOf.only(Field.LAYER, Layer.PERIMETER));
    }

    private static boolean isFrom(StoredEvent event, NetworkSet networks) {
        IPAddress source = event.event().source();
        return source != null && networks.covers(source);
    }
}
