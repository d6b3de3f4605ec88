package dev.watchfloor.app.store;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.index.EventIndex;
import dev.watchfloor.app.index.IndexOptions;
import dev.watchfloor.app.index.KeptSegment;
import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.ImportLog;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.SearchProgress;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.StoreReport;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The event store of one desk: an append-only log in H2 for keeping, columns in memory for asking. Event times are kept
 * to the microsecond. Thread-safe: one append at a time, queries beside it without locks.
 */
public final class H2EventStore implements EventStore, ImportLog, AutoCloseable {
    private static final int MOST_SLICES = 10_000;
    private static final int LARGEST_PAGE = 10_000;

    /** So many of the newest records are looked through at the start for ids that sources may send again. */
    private static final long RECENT_RECORDS = 200_000;

    private final EventLog log;
    private final Clock clock;
    private final EventIndex index;
    private final RecentIds recent = new RecentIds();
    private final List<Consumer<Appended>> listeners = new CopyOnWriteArrayList<>();
    /** In turn: whoever floods would otherwise take it again before the others wake up. */
    private final ReentrantLock appending = new ReentrantLock(true);

    private final Thread warming;
    private long nextPosition;
    /** Set when a commit failed and may nevertheless have reached the disk. */
    private boolean isInDoubt;

    private H2EventStore(EventLog log, Clock clock, IndexOptions options) {
        this.log = log;
        this.clock = clock;
        index = new EventIndex(options, log, log::keep);
        nextPosition = log.firstPosition();
        for (KeptSegment.Head head : log.segments()) {
            catchUp(head.first() - 1);
            if (index.adopt(head)) {
                nextPosition = head.last() + 1;
            }
        }
        catchUp(log.lastPosition());
        long last = nextPosition - 1;
        log.scanIds(
                Math.max(log.firstPosition(), last - RECENT_RECORDS + 1),
                last,
                (position, connector, id) -> recent.add(connector, id));
        warming = Thread.ofPlatform().name("index-warm").daemon().start(this::warm);
    }

    /** Opens the store over the database; columns that were kept are read when they are needed. */
    public static H2EventStore open(Database database, Clock clock) {
        return open(database, clock, IndexOptions.ofThisMachine());
    }

    /** Opens the store with an index of another size. */
    public static H2EventStore open(Database database, Clock clock, IndexOptions options) {
        return new H2EventStore(new EventLog(database), clock, options);
    }

    @Override
    public Appended append(String connector, List<SecurityEvent> events, @Nullable Cursor next) {
        return append(connector, events, connector, next);
    }

    @Override
    public Appended appendImported(String connector, List<SecurityEvent> events, String file, Cursor next) {
        return append(connector, events, CursorRows.ofImport(connector, file), next);
    }

    private Appended append(String connector, List<SecurityEvent> events, String cursorName, @Nullable Cursor next) {
        appending.lock();
        try {
            if (isInDoubt) {
                catchUpInDoubt();
            }
            List<SecurityEvent> fresh = recent.withoutRepetitions(connector, events);
            List<StoredEvent> stored = numbered(connector, fresh);
            if (!stored.isEmpty() || next != null) {
                write(connector, stored, cursorName, next);
            }
            Appended appended = new Appended(connector, stored, events.size() - stored.size());
            listeners.forEach(listener -> listener.accept(appended));
            return appended;
        } finally {
            appending.unlock();
        }
    }

    @Override
    public Cursor cursor(String connector) {
        return log.cursor(connector);
    }

    @Override
    public Cursor importedUpTo(String connector, String file) {
        return log.cursor(CursorRows.ofImport(connector, file));
    }

    @Override
    public Density density(Query query, TimeRange range, int slices) {
        requireWithin("slices", slices, MOST_SLICES);
        return index.density(fixed(query), range, slices);
    }

    @Override
    public long count(Query query, TimeRange range) {
        return index.count(fixed(query), range);
    }

    @Override
    public List<StoredEvent> page(Query query, TimeRange range, Order order, int limit, @Nullable StoredEvent after) {
        requireWithin("limit", limit, LARGEST_PAGE);
        return log.read(index.positions(fixed(query), range, order, limit, after));
    }

    @Override
    public List<StoredEvent> behind(long position, int limit) {
        requireWithin("limit", limit, LARGEST_PAGE);
        List<StoredEvent> behind = new ArrayList<>();
        long first = Math.max(position + 1, log.firstPosition());
        long end = log.lastPosition();
        // A damaged stretch has no events, and is not the end.
        while (behind.isEmpty() && first <= end) {
            long last = Math.min(first + limit - 1, end);
            log.records(first, last, behind::add);
            first = last + 1;
        }
        return behind;
    }

    @Override
    public Breakdown breakdown(Query query, TimeRange range, Field field, int limit) {
        requireWithin("limit", limit, LARGEST_PAGE);
        switch (field) {
            case COMMUNITY_ID, FLOW, ID, RAW, TIME, RECEIVED ->
                throw new IllegalArgumentException("events are not counted by " + field.ecsName());
            default -> {}
        }
        return index.breakdown(fixed(query), range, field, limit);
    }

    @Override
    public Pin search(Query query, TimeRange range, Consumer<SearchProgress> listener) {
        EventIndex.StoppableSearch search = index.search(fixed(query), range, listener);
        Thread.ofVirtual().name("record-search").start(search.run());
        return search.stop()::run;
    }

    @Override
    public Optional<StoredEvent> find(long position) {
        return log.find(position);
    }

    @Override
    public Statistics statistics() {
        Optional<EventIndex.Span> span = index.span();
        return new Statistics(
                index.rows(),
                log.bytes(),
                span.map(EventIndex.Span::earliest).orElse(null),
                span.map(EventIndex.Span::latest).orElse(null));
    }

    @Override
    public Pin subscribe(Consumer<Appended> listener) {
        Consumer<Appended> registration = appended -> listener.accept(appended);
        listeners.add(registration);
        return () -> listeners.remove(registration);
    }

    @Override
    public StoreReport report() {
        return log.report(statistics()).withIndex(index.segments(), index.memoryBudget(), index.memoryUsed());
    }

    /** What the events are kept in, for those who look after it. */
    EventLog log() {
        return log;
    }

    /** Gives the index another budget of memory, at once. @param bytes of heap */
    void setMemoryBudget(long bytes) {
        index.setMemoryBudget(bytes);
    }

    /** Forgets the segment whose first record was at this position; its records are gone from the log already. */
    public void drop(long first) {
        index.drop(first);
    }

    /** Waits until all full segments are sealed and kept. */
    public void settle() throws InterruptedException {
        index.settle();
    }

    /** Ends the work of its own threads; the database is closed by its owner. */
    @Override
    public void close() {
        warming.interrupt();
        index.close();
    }

    private void warm() {
        try {
            index.warm();
        } catch (StoreException closed) {
            // The store was closed meanwhile; whatever is missing is read when it is asked for.
            Thread.currentThread().interrupt();
        }
    }

    private void write(String connector, List<StoredEvent> stored, String cursorName, @Nullable Cursor next) {
        try {
            log.append(cursorName, stored, next);
        } catch (StoreException failure) {
            isInDoubt = true;
            throw failure;
        }
        for (StoredEvent event : stored) {
            index.append(event);
            recent.add(connector, event.event().id());
        }
        index.publish();
        nextPosition += stored.size();
    }

    private List<StoredEvent> numbered(String connector, List<SecurityEvent> events) {
        Instant received = Micros.kept(clock.instant());
        long position = nextPosition;
        List<StoredEvent> stored = new ArrayList<>(events.size());
        for (SecurityEvent event : events) {
            stored.add(new StoredEvent(position++, received, connector, EventRows.kept(event)));
        }
        return stored;
    }

    private void catchUpInDoubt() {
        long before = nextPosition;
        catchUp(log.lastPosition());
        log.scanIds(before, nextPosition - 1, (position, connector, id) -> recent.add(connector, id));
        isInDoubt = false;
    }

    /** Takes into the index what is in the log up to {@code last} and not yet in it. */
    private void catchUp(long last) {
        if (nextPosition <= last) {
            log.records(nextPosition, last, index::append);
            index.publish();
            nextPosition = last + 1;
        }
    }

    private Query fixed(Query query) {
        return query.at(clock.instant());
    }

    private static void requireWithin(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be 1.." + most + ": " + value);
        }
    }
}
