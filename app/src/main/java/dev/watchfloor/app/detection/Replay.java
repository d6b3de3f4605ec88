package dev.watchfloor.app.detection;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the last day out of the store, oldest first, slice by slice so that memory stays bounded. One thread. */
final class Replay {
    private static final Duration SLICE = Duration.ofMinutes(15);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final int PAGE = 10_000;
    private static final int MOST_IN_SLICE = 200_000;

    private final EventStore events;
    private final ClueReader reader;
    private final Instant begun;
    private final Instant end;
    /** Positions read of what was stored lately: the same may come as news too. */
    private final Set<Long> overlap = new HashSet<>();

    private long newest = -1;
    private Instant next;

    Replay(EventStore events, ClueReader reader, Clock clock) {
        this.events = events;
        this.reader = reader;
        begun = clock.instant();
        end = begun.plus(Duration.ofMinutes(5));
        next = end.minus(Thresholds.REPLAY);
    }

    /** Of what began before this only the rest is read. Asked before the first slice is. */
    Instant from() {
        return next;
    }

    /**
     * Whether the event at this position was handed out. Asked in the order of positions: news of an event may come a
     * good while after the event was read here, but news of a later one says that there is no more to compare.
     */
    boolean has(long position) {
        if (position > newest) {
            overlap.clear();
        }
        return overlap.contains(position);
    }

    /** Hands out the clues of the last day at the first call; does nothing at later ones. */
    void once(Consumer<List<Clue>> clues) throws InterruptedException {
        while (next.isBefore(end)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            TimeRange range = new TimeRange(next, next.plus(SLICE));
            List<Clue> found = slice(range);
            next = range.to();
            clues.accept(found);
        }
    }

    private List<Clue> slice(TimeRange range) {
        List<Clue> newestFirst = new ArrayList<>();
        StoredEvent before = null;
        int read = 0;
        while (read < MOST_IN_SLICE) {
            List<StoredEvent> page = events.page(Query.ALL, range, Order.NEWEST_FIRST, PAGE, before);
            for (StoredEvent event : page) {
                reader.read(event).ifPresent(newestFirst::add);
                if (!event.received().isBefore(begun.minus(MARGIN))) {
                    overlap.add(event.position());
                    newest = Math.max(newest, event.position());
                }
            }
            read += page.size();
            if (page.size() < PAGE) {
                break;
            }
            before = page.getLast();
        }
        return newestFirst.reversed();
    }
}
