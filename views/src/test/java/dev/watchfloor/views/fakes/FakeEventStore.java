package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Cursor;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    private long next = 1;

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
    public synchronized Density density(EventFilter filter, TimeRange range, int slices) {
        int[] counts = new int[Layer.values().length * Severity.values().length * slices];
        double length = range.length().toMillis();
        matching(filter, range).forEach(stored -> {
            SecurityEvent event = stored.event();
            double offset = Duration.between(range.from(), event.time()).toMillis();
            int slice = Math.min(slices - 1, (int) (offset / length * slices));
            counts[Density.index(event.layer(), event.severity(), slice, slices)]++;
        });
        return new Density(range, slices, counts);
    }

    @Override
    public synchronized List<StoredEvent> page(
            EventFilter filter, TimeRange range, int limit, @Nullable StoredEvent before) {
        return matching(filter, range)
                .filter(stored -> before == null || NEWEST_FIRST.compare(stored, before) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long count(EventFilter filter, TimeRange range) {
        return matching(filter, range).count();
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
    public Pin subscribe(Consumer<Appended> listener) {
        Consumer<Appended> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    private Stream<StoredEvent> matching(EventFilter filter, TimeRange range) {
        return newestFirst.stream()
                .filter(stored -> range.contains(stored.event().time()))
                .filter(stored -> matches(filter, stored.event()));
    }

    private static boolean matches(EventFilter filter, SecurityEvent event) {
        return filter.layers().contains(event.layer())
                && event.severity().atLeast(filter.floor())
                && (!filter.blockedOnly() || event.outcome() == Outcome.BLOCKED)
                && filter.network()
                        .map(network -> lies(event.source(), network) || lies(event.destination(), network))
                        .orElse(true)
                && filter.user().map(user -> contains(event.user(), user)).orElse(true)
                && filter.text()
                        .map(text -> contains(event.summary(), text)
                                || contains(event.path(), text)
                                || contains(event.ruleName(), text)
                                || contains(event.userAgent(), text))
                        .orElse(true);
    }

    private static boolean lies(@Nullable IPAddress address, IPAddress network) {
        return address != null && network.contains(address);
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
