package dev.watchfloor.app.export;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matching events, page after page. Pages shrink where records are large, so that memory stays bounded, and the
 * range shrinks with what was given, so that the store need not look there again. Not thread-safe.
 */
final class EventPages {
    private static final int LARGEST = 10_000;
    private static final int FIRST = 1_000;
    /** Characters of records wanted in memory at once. */
    private static final long WANTED_CHARACTERS = 16L << 20;

    private final EventStore store;
    private final Query query;
    private final Order order;
    private TimeRange range;
    private int size = FIRST;
    private @Nullable StoredEvent last;

    EventPages(EventStore store, Query query, TimeRange range, Order order) {
        this.store = store;
        this.query = query;
        this.range = range;
        this.order = order;
    }

    /** The next ones, at most {@code most}; empty at the end. */
    List<StoredEvent> next(long most) {
        List<StoredEvent> page = store.page(query, range, order, (int) Math.min(most, size), last);
        if (!page.isEmpty()) {
            last = page.getLast();
            range = remaining(last.event().time());
            size = size(page);
        }
        return page;
    }

    private TimeRange remaining(Instant at) {
        if (order.field() != Field.TIME) {
            return range;
        }
        if (order.ascending()) {
            return new TimeRange(at, range.to());
        }
        // Others of the same microsecond may follow; the store keeps times to the microsecond.
        Instant after = at.plusNanos(1_000);
        return after.isBefore(range.to()) ? new TimeRange(range.from(), after) : range;
    }

    private static int size(List<StoredEvent> page) {
        long characters = 0;
        for (StoredEvent stored : page) {
            characters += 500 + stored.event().raw().length();
        }
        long fitting = WANTED_CHARACTERS * page.size() / characters;
        return (int) Math.clamp(fitting, 16, LARGEST);
    }
}
