package dev.watchfloor.app.timeline;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The durable log of events and what can be asked of it. The boundary behind which storage may change without connectors
 * or views noticing. Thread-safe. A failing disk surfaces as {@link StoreException}.
 */
public interface EventStore {

    /**
     * Stores events and the feed's new cursor in one transaction: after a crash both are there or neither. Events whose
     * id this connector stored lately (a bounded window, which survives a restart) are left out and counted.
     *
     * @param next the pull feed's cursor after these events; null for push feeds
     */
    Appended append(String connector, List<SecurityEvent> events, @Nullable Cursor next);

    /** Where the connector's pull feed goes on; {@link Cursor#START} when it never ran. */
    Cursor cursor(String connector);

    /** Counts by slice, layer and severity. @param slices 1..10,000 */
    Density density(Query query, TimeRange range, int slices);

    /** How many events match. */
    long count(Query query, TimeRange range);

    /**
     * Events in an order.
     *
     * @param limit 1..10,000
     * @param after only events after this one in that order; null starts at the first
     */
    List<StoredEvent> page(Query query, TimeRange range, Order order, int limit, @Nullable StoredEvent after);

    /**
     * Events behind a position, in the order in which they were stored; what was dropped or cannot be read is left out.
     * Empty when there are none behind it.
     *
     * @param position where the caller is; -1 for the beginning
     * @param limit most events, 1..10,000
     */
    List<StoredEvent> behind(long position, int limit);

    /**
     * Counts by value.
     *
     * @param field any but {@link dev.watchfloor.app.query.Field#COMMUNITY_ID}, {@code FLOW}, {@code ID}, {@code RAW}, {@code TIME} and
     *     {@code RECEIVED}
     * @param limit most values, 1..10,000
     */
    Breakdown breakdown(Query query, TimeRange range, Field field, int limit);

    /**
     * Looks for the query's words in the records as received, newest first, on a thread of the store. Conditions on
     * {@link dev.watchfloor.app.query.Query.Anywhere}, {@code event.original}, {@code event.id}, {@code network.community_id} and {@code watchfloor.flow.id} are answered from the
     * fields alone where no search has come by yet; all other methods use what searches have found so far, also after
     * they ended. A query without such a condition is done at once.
     *
     * @param listener told at the start, after every step and at the end, on the searching thread: be quick
     * @return ends the search when closed; what it found stays
     */
    Pin search(Query query, TimeRange range, Consumer<SearchProgress> listener);

    /** The event at a position. */
    Optional<StoredEvent> find(long position);

    /** Earliest and latest event time with how many events and bytes there are. */
    Statistics statistics();

    /** What the store holds and what that costs, for a screen: some milliseconds. */
    default StoreReport report() {
        return StoreReport.of(statistics());
    }

    /** Tells after each commit, on the committing thread: be quick. */
    Pin subscribe(Consumer<Appended> listener);

    /**
     * What one commit did.
     *
     * @param connector who brought the events
     * @param stored events now in the log, in the order given
     * @param repeated how many were left out as repetitions
     */
    record Appended(String connector, List<StoredEvent> stored, int repeated) {
        public Appended {
            stored = List.copyOf(stored);
        }
    }

    /**
     * What the store holds.
     *
     * @param events number of events
     * @param bytes size on disk
     * @param earliest earliest event time, null when empty
     * @param latest latest event time, null when empty
     */
    record Statistics(
            long events,
            long bytes,
            @Nullable Instant earliest,
            @Nullable Instant latest) {}
}
