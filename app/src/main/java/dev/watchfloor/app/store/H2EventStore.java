package dev.watchfloor.app.store;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.index.EventIndex;
import dev.watchfloor.app.index.IndexedEvent;
import dev.watchfloor.app.index.Micros;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.ImportLog;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.ScannedEvents;
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
 * The event store of one desk: an append-only table in H2 for keeping, an index in memory for asking. Positions have no
 * gaps, so that a position tells the index's row. Event times are kept to the microsecond. Thread-safe: one append at a
 * time, queries beside it without locks.
 */
public final class H2EventStore implements EventStore, ImportLog {
    private static final int MOST_SLICES = 10_000;
    private static final int LARGEST_PAGE = 10_000;

    private final EventLog log;
    private final Clock clock;
    private final EventIndex index;
    private final RecentIds recent = new RecentIds();
    private final List<Consumer<Appended>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock appending = new ReentrantLock();
    private final long firstPosition;
    /** Set when a commit failed and may nevertheless have reached the disk. */
    private boolean isInDoubt;

    private H2EventStore(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        firstPosition = log.firstPosition();
        index = new EventIndex(
                textBudget(), (first, last, reader) -> log.readTexts(firstPosition, first, last, reader));
        catchUp();
    }

    /** Opens the store over the database and fills the index: some seconds per million events. */
    public static H2EventStore open(Database database, Clock clock) {
        return new H2EventStore(new EventLog(database), clock);
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
                catchUp();
                isInDoubt = false;
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
    public Density density(EventFilter filter, TimeRange range, int slices) {
        requireWithin("slices", slices, MOST_SLICES);
        return index.density(filter, range, slices);
    }

    @Override
    public List<StoredEvent> page(EventFilter filter, TimeRange range, int limit, @Nullable StoredEvent before) {
        requireWithin("limit", limit, LARGEST_PAGE);
        EventIndex.Place place = before == null
                ? null
                : new EventIndex.Place(Micros.of(before.event().time()), before.position() - firstPosition);
        long[] positions = index.newest(filter, range, limit, place);
        for (int i = 0; i < positions.length; i++) {
            positions[i] += firstPosition;
        }
        return log.read(positions);
    }

    @Override
    public long count(EventFilter filter, TimeRange range) {
        return index.count(filter, range);
    }

    @Override
    public Density density(Query query, TimeRange range, int slices) {
        requireWithin("slices", slices, MOST_SLICES);
        return scanned().density(query, range, slices);
    }

    @Override
    public long count(Query query, TimeRange range) {
        return scanned().count(query, range);
    }

    @Override
    public List<StoredEvent> page(Query query, TimeRange range, Order order, int limit, @Nullable StoredEvent after) {
        requireWithin("limit", limit, LARGEST_PAGE);
        return scanned().page(query, range, order, limit, after);
    }

    @Override
    public Breakdown breakdown(Query query, TimeRange range, Field field, int limit) {
        return scanned().breakdown(query, range, field, limit);
    }

    @Override
    public Pin search(Query query, TimeRange range, Consumer<SearchProgress> listener) {
        listener.accept(new SearchProgress(0, 0, null, true));
        return () -> {};
    }

    private ScannedEvents scanned() {
        return new ScannedEvents(
                log.read(java.util.stream.LongStream.range(firstPosition, nextPosition())
                        .toArray()),
                clock.instant());
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
        return log.report(statistics());
    }

    /** What the events are kept in, for those who look after it. */
    EventLog log() {
        return log;
    }

    private void write(String connector, List<StoredEvent> stored, String cursorName, @Nullable Cursor next) {
        try {
            log.append(cursorName, stored, next);
        } catch (StoreException failure) {
            isInDoubt = true;
            throw failure;
        }
        for (StoredEvent event : stored) {
            index.append(IndexedEvent.of(event.event()));
            recent.add(connector, event.event().id());
        }
        index.publish();
    }

    private List<StoredEvent> numbered(String connector, List<SecurityEvent> events) {
        Instant received = Micros.kept(clock.instant());
        long position = nextPosition();
        List<StoredEvent> stored = new ArrayList<>(events.size());
        for (SecurityEvent event : events) {
            stored.add(new StoredEvent(position++, received, connector, EventRows.kept(event)));
        }
        return stored;
    }

    private long nextPosition() {
        return firstPosition + index.rows();
    }

    /** Takes into the index what is in the log and not yet in it. */
    private void catchUp() {
        log.readForIndex(nextPosition(), log.lastPosition(), (position, connector, id, event) -> {
            for (long missing = nextPosition(); missing < position; missing++) {
                index.appendHole();
                index.publish();
            }
            index.append(event);
            index.publish();
            recent.add(connector, id);
        });
    }

    private static long textBudget() {
        return Math.min(Runtime.getRuntime().maxMemory() / 64, 32L << 20);
    }

    private static void requireWithin(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be 1.." + most + ": " + value);
        }
    }
}
