package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Matching;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.SearchProgress;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a {@link BusyDay}, for pictures and measurements of the window with ten million events. Nothing can be
 * added. A query sees layer, severity and outcome; pages are by time, newest or oldest first. Thread-safe.
 */
public final class BusyEventStore implements EventStore {
    private final BusyDay day;
    private final BusyDayEvents events;

    /** @param end where the day ends */
    public BusyEventStore(Instant end) {
        day = new BusyDay(end);
        events = new BusyDayEvents(day);
    }

    @Override
    public Density density(Query query, TimeRange range, int slices) {
        int[] counts = new int[Layer.values().length * Severity.values().length * slices];
        long length = range.length().toNanos();
        for (int sort = 0; sort < BusyDay.SORTS.size(); sort++) {
            if (!wants(query, sort)) {
                continue;
            }
            BusyDay.Sort of = BusyDay.SORTS.get(sort);
            int before = day.before(sort, day.micros(range.from()));
            for (int slice = 0; slice < slices; slice++) {
                Instant end = range.from().plusNanos(Math.round((double) length * (slice + 1) / slices));
                int after = day.before(sort, day.micros(end));
                counts[Density.index(of.layer(), of.severity(), slice, slices)] += after - before;
                before = after;
            }
        }
        return new Density(range, slices, counts);
    }

    @Override
    public long count(Query query, TimeRange range) {
        Density all = density(query, range, 1);
        long sum = 0;
        for (Layer layer : Layer.values()) {
            sum += all.total(layer);
        }
        return sum;
    }

    @Override
    public List<StoredEvent> page(Query query, TimeRange range, Order order, int limit, @Nullable StoredEvent after) {
        boolean[] wanted = new boolean[BusyDay.SORTS.size()];
        for (int sort = 0; sort < wanted.length; sort++) {
            wanted[sort] = wants(query, sort);
        }
        int first = (int) Math.min(BusyDay.SECONDS - 1L, day.micros(range.from()) / BusyDay.MICROS);
        int last = (int) Math.min(BusyDay.SECONDS - 1L, day.micros(range.to()) / BusyDay.MICROS);
        boolean up = order.ascending();
        if (after != null) {
            int second = BusyDayEvents.second(after.position());
            first = up ? Math.max(first, second) : first;
            last = up ? last : Math.min(last, second);
        }
        List<StoredEvent> page = new ArrayList<>();
        boolean passed = after == null;
        for (int step = 0; step <= last - first && page.size() < limit; step++) {
            List<StoredEvent> here = events.of(up ? first + step : last - step, sort -> wanted[sort]);
            for (StoredEvent event : up ? here : here.reversed()) {
                if (passed
                        && page.size() < limit
                        && range.contains(event.event().time())) {
                    page.add(event);
                }
                passed = passed || after != null && event.position() == after.position();
            }
        }
        return page;
    }

    private boolean wants(Query query, int sort) {
        return Matching.matches(query, events.like(sort));
    }

    /** Nobody here reads on. */
    @Override
    public List<StoredEvent> behind(long position, int limit) {
        return List.of();
    }

    @Override
    public Optional<StoredEvent> find(long position) {
        return events.of(BusyDayEvents.second(position), sort -> true).stream()
                .filter(event -> event.position() == position)
                .findFirst();
    }

    @Override
    public Statistics statistics() {
        return new Statistics(
                day.total(),
                day.total() * 212,
                day.start(),
                day.start().plusSeconds(BusyDay.SECONDS).minusMillis(3));
    }

    @Override
    public Breakdown breakdown(Query query, TimeRange range, Field field, int limit) {
        return new Breakdown(field, List.of(), 0, count(query, range), 0);
    }

    @Override
    public Pin search(Query query, TimeRange range, Consumer<SearchProgress> listener) {
        listener.accept(new SearchProgress(day.total(), day.total(), range.from(), true));
        return () -> {};
    }

    @Override
    public Appended append(String connector, List<SecurityEvent> added, @Nullable Cursor next) {
        return new Appended(connector, List.of(), added.size());
    }

    @Override
    public Cursor cursor(String connector) {
        return Cursor.START;
    }

    @Override
    public Pin subscribe(Consumer<Appended> listener) {
        return () -> {};
    }
}
