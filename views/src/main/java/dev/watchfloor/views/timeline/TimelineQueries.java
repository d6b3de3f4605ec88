package dev.watchfloor.views.timeline;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the timeline asks of the console. Thread-safe; everything blocks, so nothing here runs on the FX thread. */
final class TimelineQueries {
    /** Most events of one lane, with the margins, that are drawn one by one. */
    static final int MARKS = 300;
    /** Most notes that are drawn on the axis. */
    static final int NOTES = 500;

    /** Most acts that are drawn on the axis. */
    static final int ACTS = 500;

    /** What a control refused. */
    static final Query BLOCKED = Query.OneOf.only(Field.OUTCOME, Outcome.BLOCKED);

    private static final Query REFRESHES = new Query.OneOf(Field.ACTION, 1L << Kind.SESSION_REFRESHED.ordinal());
    private static final Duration NEAR = Duration.ofHours(1);
    private static final int MOST_REFRESHES = 2_000;
    private static final int OVERVIEW_SLICES = 360;

    private final Console console;
    private final SessionRows rows = new SessionRows();

    TimelineQueries(Console console) {
        this.console = console;
    }

    LaneData lanes(TimelineViewport viewport, TimeScale.Bins bins) {
        EventStore store = console.events();
        Query query = viewport.query();
        Query refused = query.and(BLOCKED);
        boolean refusedOnly = query.conjuncts().contains(BLOCKED);
        TimeRange range = viewport.range();
        Density all = store.density(query, bins.range(), bins.count());
        Density blocked = refusedOnly ? all : store.density(refused, bins.range(), bins.count());
        Density inView = store.density(query, range, 1);
        Density blockedInView = refusedOnly ? inView : store.density(refused, range, 1);
        Map<Layer, List<StoredEvent>> marks = new EnumMap<>(Layer.class);
        for (Layer layer : List.of(Layer.PERIMETER, Layer.DETECTION)) {
            if (all.total(layer) <= MARKS) {
                Query one = query.and(Query.OneOf.only(Field.LAYER, layer));
                marks.put(layer, store.page(one, bins.range(), Order.OLDEST_FIRST, MARKS, null));
            }
        }
        return new LaneData(viewport, all, blocked, inView, blockedInView, marks);
    }

    /**
     * @param scale of the lanes
     * @param room for the rows of sessions, in logical pixels
     */
    SceneData scene(TimelineViewport viewport, TimeScale scale, double room) {
        TimeRange range = viewport.range();
        TimeRange wide = scale.bins().range();
        List<SessionRecord> sessions = console.sessions().within(viewport.query(), wide);
        List<SessionRecord> inView = sessions.stream()
                .filter(session -> SceneData.within(session, range))
                .toList();
        long open = inView.stream()
                .filter(session -> session.state() == SessionRecord.State.OPEN)
                .count();
        List<AttackThread> threads = console.threads().within(range);
        Optional<AttackThread> newest = threads.isEmpty()
                ? console.threads().within(TimeRange.EVER).stream().findFirst()
                : Optional.of(threads.getFirst());
        return new SceneData(
                sessions,
                rows.pack(sessions, scale, room),
                refreshes(range, wide),
                inView.size(),
                (int) open,
                threads,
                newest,
                console.response().actsWithin(range, ACTS),
                console.notebook().within(range, NOTES));
    }

    /** Only from near: from afar ticks would run together, and there are too many to ask for. */
    private RefreshTimes refreshes(TimeRange range, TimeRange wide) {
        if (range.length().compareTo(NEAR) > 0) {
            return RefreshTimes.NONE;
        }
        return RefreshTimes.in(console.events().page(REFRESHES, wide, Order.NEWEST_FIRST, MOST_REFRESHES, null));
    }

    /** From the first event to the last with a little room on both sides; empty when there is none. */
    Optional<TimeRange> held() {
        EventStore.Statistics held = console.events().statistics();
        if (held.earliest() == null || held.latest() == null) {
            return Optional.empty();
        }
        Instant from = inBounds(held.earliest());
        Instant to = inBounds(held.latest());
        Duration margin = Duration.between(from, to).dividedBy(50).plusSeconds(1);
        return Optional.of(new TimeRange(inBounds(from.minus(margin)), inBounds(to.plus(margin))));
    }

    private static Instant inBounds(Instant time) {
        TimeRange ever = TimeRange.EVER;
        return time.isBefore(ever.from()) ? ever.from() : time.isAfter(ever.to()) ? ever.to() : time;
    }

    /** The strip above the lanes: everything kept, or ten times the range around it when that is less. */
    Overview overview(TimelineViewport viewport) {
        TimeRange span = span(viewport.range(), console.events().statistics());
        Density density = console.events().density(viewport.query(), span, OVERVIEW_SLICES);
        return new Overview(span, density);
    }

    /** @param top the first row that shows while the operator reads below it: what is newer is counted then */
    ListPage list(TimelineViewport viewport, Order order, int limit, @Nullable StoredEvent top) {
        EventStore store = console.events();
        List<StoredEvent> page = store.page(viewport.query(), viewport.range(), order, limit, null);
        long count = store.count(viewport.query(), viewport.range());
        return new ListPage(viewport, order, page, count, top == null ? 0 : newer(viewport, top));
    }

    List<StoredEvent> older(TimelineViewport viewport, Order order, int limit, @Nullable StoredEvent after) {
        return console.events().page(viewport.query(), viewport.range(), order, limit, after);
    }

    Optional<StoredEvent> find(long position) {
        return console.events().find(position);
    }

    /** These acts as they stand now, in their order; unknown ids are left out. */
    List<ActOutline> acts(List<String> ids) {
        return ids.stream()
                .flatMap(id -> console.response().action(id).stream())
                .map(Action::outline)
                .toList();
    }

    long count(Query query, TimeRange range) {
        return console.events().count(query, range);
    }

    private long newer(TimelineViewport viewport, StoredEvent top) {
        Instant after = top.event().time().plusNanos(1_000);
        return after.isBefore(viewport.range().to())
                ? console.events()
                        .count(
                                viewport.query(),
                                new TimeRange(after, viewport.range().to()))
                : 0;
    }

    private static TimeRange span(TimeRange range, EventStore.Statistics held) {
        Duration around = range.length().multipliedBy(9).dividedBy(2);
        Instant from = range.from().minus(around);
        Instant to = range.to().plus(around);
        if (held.earliest() != null && held.latest() != null) {
            Instant earliest = held.earliest().isBefore(range.from()) ? held.earliest() : range.from();
            Instant latest = held.latest().isAfter(range.to()) ? held.latest() : range.to();
            from = earliest.isAfter(from) ? earliest : from;
            to = latest.isBefore(to) ? latest : to;
        }
        return new TimeRange(from, to);
    }

    /** @param span from edge to edge of the strip */
    record Overview(TimeRange span, Density density) {}

    /**
     * The top of the event list.
     *
     * @param asked for which viewport
     * @param order in which order
     * @param events the first of them
     * @param count how many match in all
     * @param newer how many are newer than the first row that shows
     */
    record ListPage(TimelineViewport asked, Order order, List<StoredEvent> events, long count, long newer) {}
}
