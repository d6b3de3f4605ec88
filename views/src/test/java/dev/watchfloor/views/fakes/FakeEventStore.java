package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.ScannedEvents;
import dev.watchfloor.app.timeline.SearchProgress;
import dev.watchfloor.app.timeline.StoreReport;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** An event store that forgets when it is closed. Answers as the real one does. Thread-safe. */
public final class FakeEventStore implements EventStore {
    private static final Comparator<StoredEvent> NEWEST_FIRST = Comparator.comparing(
                    (StoredEvent stored) -> stored.event().time())
            .thenComparing(StoredEvent::position)
            .reversed();

    private final List<StoredEvent> newestFirst = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Cursor> cursors = new HashMap<>();
    private final List<Consumer<Appended>> listeners = new CopyOnWriteArrayList<>();
    private final LongSupplier memoryBudget;
    private long next = 1;
    private int damagedBlocks;

    FakeEventStore(LongSupplier memoryBudget) {
        this.memoryBudget = memoryBudget;
    }

    synchronized void fill(List<StoredEvent> events) {
        newestFirst.addAll(events);
        newestFirst.sort(NEWEST_FIRST);
        next = events.stream().mapToLong(StoredEvent::position).max().orElse(0) + 1;
    }

    @Override
    public Appended append(String connector, List<SecurityEvent> events, @Nullable Cursor cursor) {
        Appended appended;
        synchronized (this) {
            List<StoredEvent> stored = new ArrayList<>();
            for (SecurityEvent event : events) {
                if (ids.add(connector + '\n' + event.id())) {
                    stored.add(new StoredEvent(next++, event.time().plusMillis(180), connector, event));
                }
            }
            newestFirst.addAll(stored);
            newestFirst.sort(NEWEST_FIRST);
            if (cursor != null) {
                cursors.put(connector, cursor);
            }
            appended = new Appended(connector, stored, events.size() - stored.size());
        }
        listeners.forEach(listener -> listener.accept(appended));
        return appended;
    }

    @Override
    public synchronized Cursor cursor(String connector) {
        return cursors.getOrDefault(connector, Cursor.START);
    }

    @Override
    public synchronized Density density(Query query, TimeRange range, int slices) {
        return scanned().density(query, range, slices);
    }

    @Override
    public synchronized List<StoredEvent> page(
            Query query, TimeRange range, Order order, int limit, @Nullable StoredEvent after) {
        return scanned().page(query, range, order, limit, after);
    }

    @Override
    public synchronized List<StoredEvent> behind(long position, int limit) {
        return newestFirst.stream()
                .filter(event -> event.position() > position)
                .sorted(Comparator.comparingLong(StoredEvent::position))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count(Query query, TimeRange range) {
        return scanned().count(query, range);
    }

    @Override
    public synchronized Breakdown breakdown(Query query, TimeRange range, Field field, int limit) {
        return scanned().breakdown(query, range, field, limit);
    }

    @Override
    public synchronized Pin search(Query query, TimeRange range, Consumer<SearchProgress> listener) {
        listener.accept(new SearchProgress(newestFirst.size(), newestFirst.size(), range.from(), true));
        return () -> {};
    }

    private ScannedEvents scanned() {
        return new ScannedEvents(newestFirst, Instant.now());
    }

    @Override
    public synchronized Optional<StoredEvent> find(long position) {
        return newestFirst.stream()
                .filter(stored -> stored.position() == position)
                .findFirst();
    }

    @Override
    public synchronized Statistics statistics() {
        if (newestFirst.isEmpty()) {
            return new Statistics(0, 98_304, null, null);
        }
        return new Statistics(
                newestFirst.size(),
                newestFirst.size() * 1_240L,
                newestFirst.getLast().event().time(),
                newestFirst.getFirst().event().time());
    }

    @Override
    public synchronized StoreReport report() {
        StoreReport plain = StoreReport.of(statistics());
        return new StoreReport(
                        plain.events(),
                        plain.bytes(),
                        0,
                        0,
                        damagedBlocks,
                        damagedBlocks * 2_048L,
                        plain.earliest(),
                        plain.latest(),
                        newestFirst.isEmpty() ? null : newestFirst.getLast().received(),
                        newestFirst.isEmpty() ? null : newestFirst.getFirst().received(),
                        0,
                        0)
                .withIndex(newestFirst.isEmpty() ? 0 : 1, memoryBudget.getAsLong(), newestFirst.size() * 60L);
    }

    /** From now on so many blocks cannot be read. */
    public synchronized void damage(int blocks) {
        damagedBlocks = blocks;
    }

    @Override
    public Pin subscribe(Consumer<Appended> listener) {
        Consumer<Appended> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }
}
