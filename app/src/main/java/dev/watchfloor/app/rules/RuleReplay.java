package dev.watchfloor.app.rules;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads events out of the store, oldest first, page by page. Stateless. */
final class RuleReplay {
    private static final int PAGE = 2_000;

    private RuleReplay() {}

    /** Told one event after the other. */
    @FunctionalInterface
    interface Each {
        void take(StoredEvent event) throws InterruptedException;
    }

    static void read(EventStore events, TimeRange range, Each each) throws InterruptedException {
        @Nullable StoredEvent last = null;
        List<StoredEvent> page;
        do {
            page = events.page(Query.ALL, range, Order.OLDEST_FIRST, PAGE, last);
            for (StoredEvent event : page) {
                // A page of events may take rules minutes.
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                each.take(event);
            }
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }
}
