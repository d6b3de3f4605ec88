package dev.watchfloor.app.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.ScannedEvents;
import dev.watchfloor.app.timeline.SearchProgress;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Events in memory, enough for what reads them here. */
public final class FakeEvents implements EventStore {
    /** When everything is received. */
    public Instant received = Instant.parse("2026-11-24T10:30:00Z");

    private final List<StoredEvent> events = new CopyOnWriteArrayList<>();
    private final List<Consumer<Appended>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public synchronized Appended append(String connector, List<SecurityEvent> added, Cursor next) {
        List<StoredEvent> stored = new ArrayList<>();
        for (SecurityEvent event : added) {
            stored.add(new StoredEvent(events.size() + stored.size(), received, connector, event));
        }
        events.addAll(stored);
        Appended appended = new Appended(connector, stored, 0);
        listeners.forEach(listener -> listener.accept(appended));
        return appended;
    }

    @Override
    public Cursor cursor(String connector) {
        return Cursor.START;
    }

    @Override
    public Density density(Query query, TimeRange range, int slices) {
        return scanned().density(query, range, slices);
    }

    @Override
    public List<StoredEvent> page(Query query, TimeRange range, Order order, int limit, StoredEvent after) {
        return scanned().page(query, range, order, limit, after);
    }

    @Override
    public List<StoredEvent> behind(long position, int limit) {
        return events.stream()
                .filter(event -> event.position() > position)
                .limit(limit)
                .toList();
    }

    @Override
    public long count(Query query, TimeRange range) {
        return scanned().count(query, range);
    }

    @Override
    public Breakdown breakdown(Query query, TimeRange range, Field field, int limit) {
        return scanned().breakdown(query, range, field, limit);
    }

    @Override
    public Pin search(Query query, TimeRange range, Consumer<SearchProgress> listener) {
        listener.accept(new SearchProgress(events.size(), events.size(), range.from(), true));
        return () -> {};
    }

    private ScannedEvents scanned() {
        return new ScannedEvents(events, received);
    }

    @Override
    public Optional<StoredEvent> find(long position) {
        return position < events.size() ? Optional.of(events.get((int) position)) : Optional.empty();
    }

    @Override
    public Statistics statistics() {
        return new Statistics(events.size(), 0, Instant.MIN, Instant.MAX);
    }

    @Override
    public Pin subscribe(Consumer<Appended> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
