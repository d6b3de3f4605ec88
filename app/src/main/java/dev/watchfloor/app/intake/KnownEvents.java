package dev.watchfloor.app.intake;

import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which records of a connector are in the log already, by looking at the times they lie at. */
final class KnownEvents {
    private static final int LOOKED_AT = 2_000;

    private final EventStore store;
    private final String connector;
    private final Query ofConnector;

    KnownEvents(EventStore store, String connector) {
        this.store = store;
        this.connector = connector;
        ofConnector = new Query.Text(Field.CONNECTOR, TextPattern.exactly(connector));
    }

    /** Those that are not in the log. @param events at least one */
    List<SecurityEvent> without(List<SecurityEvent> events) {
        Set<String> known = known(events);
        return known.isEmpty()
                ? events
                : events.stream().filter(event -> !known.contains(event.id())).toList();
    }

    private Set<String> known(List<SecurityEvent> events) {
        Set<String> wanted = events.stream().map(SecurityEvent::id).collect(Collectors.toSet());
        Set<String> known = new HashSet<>();
        TimeRange range = range(events);
        List<StoredEvent> page = store.page(ofConnector, range, Order.OLDEST_FIRST, LOOKED_AT, null);
        while (!page.isEmpty() && known.size() < wanted.size()) {
            for (StoredEvent stored : page) {
                if (stored.connector().equals(connector)
                        && wanted.contains(stored.event().id())) {
                    known.add(stored.event().id());
                }
            }
            page = store.page(ofConnector, range, Order.OLDEST_FIRST, LOOKED_AT, page.getLast());
        }
        return known;
    }

    /** The log keeps times to the microsecond. */
    private static TimeRange range(List<SecurityEvent> events) {
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (SecurityEvent event : events) {
            first = event.time().isBefore(first) ? event.time() : first;
            last = event.time().isAfter(last) ? event.time() : last;
        }
        return new TimeRange(Micros.kept(first), Micros.kept(last).plus(1, ChronoUnit.MICROS));
    }
}
