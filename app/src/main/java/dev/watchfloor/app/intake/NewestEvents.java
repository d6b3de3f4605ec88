package dev.watchfloor.app.intake;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;
import java.util.Optional;

/** What the store holds of a connector, whoever read it. Stateless; blocks while the index answers. */
public final class NewestEvents {
    /** The console's own events about a source stand under its name; a few of them may be the newest. */
    private static final int LOOKED_AT = 50;

    private NewestEvents() {}

    /** The time of the newest event that came from the product itself; empty when there is none. */
    public static Optional<Instant> time(EventStore store, String connector) {
        return store.page(of(connector), TimeRange.EVER, Order.NEWEST_FIRST, LOOKED_AT, null).stream()
                .map(StoredEvent::event)
                .filter(event -> !isOurOwn(event))
                .map(SecurityEvent::time)
                .findFirst();
    }

    /** How many events are kept under its name. */
    public static long count(EventStore store, String connector) {
        return store.count(of(connector), TimeRange.EVER);
    }

    private static Query of(String connector) {
        return new Query.Text(Field.CONNECTOR, TextPattern.exactly(connector));
    }

    private static boolean isOurOwn(SecurityEvent event) {
        String rule = event.ruleId();
        return rule != null && rule.startsWith(SilenceWatch.RULES);
    }
}
