package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.FieldValues;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the first events in an order. Stateless. */
final class Pages {
    private Pages() {}

    /** Positions in the order asked for. @param after only what comes after this event */
    static long[] positions(Selection selection, Order order, int limit, @Nullable StoredEvent after) {
        boolean byTime = order.field() == Field.TIME;
        Comparator<Place> comparator = byTime ? Place.byTime(order.ascending()) : Place.byValue(order.ascending());
        Ranking<Place> ranking = new Ranking<>(limit, comparator);
        Place start = after == null ? null : place(order.field(), after);
        if (byTime) {
            byTime(selection, order.ascending(), start, ranking, comparator);
        } else {
            Values.rank(selection, order, start, ranking, comparator);
        }
        return ranking.sorted().stream().mapToLong(Place::position).toArray();
    }

    private static void byTime(
            Selection selection,
            boolean ascending,
            @Nullable Place start,
            Ranking<Place> ranking,
            Comparator<Place> comparator) {
        List<Selection.Part> parts = new ArrayList<>(selection.parts());
        // The segment that may hold the very first comes first, so that most of the others need not be looked at.
        parts.sort(
                ascending
                        ? Comparator.comparingLong(part -> part.segment().earliest())
                        : Comparator.comparingLong(part -> -part.segment().latest()));
        for (Selection.Part part : parts) {
            if (mayHold(part.segment(), ascending, start, ranking)) {
                offer(selection.rows(part), part.segment(), ascending, start, ranking, comparator);
            }
        }
    }

    private static boolean mayHold(Segment segment, boolean ascending, @Nullable Place start, Ranking<Place> ranking) {
        long nearest = ascending ? segment.earliest() : segment.latest();
        long farthest = ascending ? segment.latest() : segment.earliest();
        boolean isBefore = start != null && (ascending ? farthest < start.time() : farthest > start.time());
        boolean isBeyond = ranking.isFull()
                && (ascending
                        ? nearest > ranking.last().time()
                        : nearest < ranking.last().time());
        return !isBefore && !isBeyond;
    }

    private static void offer(
            Selection.Rows rows,
            Segment segment,
            boolean ascending,
            @Nullable Place start,
            Ranking<Place> ranking,
            Comparator<Place> comparator) {
        if (rows.bits().isNone()) {
            return;
        }
        Times times = segment.times();
        boolean sorted = segment instanceof SealedSegment;
        int from = rows.from();
        int to = rows.to();
        if (sorted && start != null) {
            if (ascending) {
                from = Math.max(from, times.firstNotBefore(start.time(), to));
            } else {
                to = Math.min(to, times.firstNotBefore(start.time() + 1, to));
            }
        }
        int row = ascending ? rows.bits().next(from, to) : rows.bits().previous(from, to);
        while (row >= 0) {
            Place place = new Place(null, times.at(row), segment.first() + segment.offset(row));
            if (start == null || comparator.compare(place, start) > 0) {
                if (ranking.wants(place)) {
                    ranking.offer(place);
                } else if (sorted && place.time() != ranking.last().time()) {
                    return;
                }
            }
            row = ascending ? rows.bits().next(row + 1, to) : rows.bits().previous(from, row);
        }
    }

    private static Place place(Field field, StoredEvent event) {
        return new Place(
                switch (field.type()) {
                    case KEYWORD, TEXT -> FieldValues.text(field, event);
                    case NUMBER -> {
                        long number = FieldValues.number(field, event.event());
                        yield number == FieldValues.NO_NUMBER ? null : (Long) number;
                    }
                    case ADDRESS -> {
                        var address = FieldValues.address(field, event.event());
                        yield address == null ? null : AddressDictionary.Key.of(address);
                    }
                    case NAMED -> (Long) (long) FieldValues.ordinal(field, event.event());
                    case TIME -> field == Field.TIME ? null : (Long) Micros.of(FieldValues.time(field, event));
                },
                Micros.of(event.event().time()),
                event.position());
    }
}
