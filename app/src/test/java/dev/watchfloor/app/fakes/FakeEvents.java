package dev.watchfloor.app.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    public Density density(EventFilter filter, TimeRange range, int slices) {
        throw new AssertionError("not asked here");
    }

    @Override
    public List<StoredEvent> page(EventFilter filter, TimeRange range, int limit, StoredEvent before) {
        Comparator<StoredEvent> order = Comparator.comparing(
                        (StoredEvent event) -> event.event().time())
                .thenComparing(StoredEvent::position);
        return events.stream()
                .filter(event -> matches(filter, range, event))
                .filter(event -> before == null || order.compare(event, before) < 0)
                .sorted(order.reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public long count(EventFilter filter, TimeRange range) {
        return events.stream().filter(event -> matches(filter, range, event)).count();
    }

    @Override
    public Optional<StoredEvent> find(long position) {
        return Optional.of(events.get((int) position));
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

    private static boolean matches(EventFilter filter, TimeRange range, StoredEvent stored) {
        SecurityEvent event = stored.event();
        IPAddress source = event.source();
        return range.contains(event.time())
                && filter.layers().contains(event.layer())
                && (!filter.blockedOnly() || event.outcome() == Outcome.BLOCKED)
                && (filter.network().isEmpty()
                        || source != null && filter.network().get().contains(source));
    }
}
