package dev.watchfloor.app.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the least and the most of a number or time, written as two conditions, to one: the first least with the first
 * most, and so on. Stateless.
 */
final class Ranges {
    private Ranges() {}

    /** @param parts conditions that all hold */
    static List<Query> joined(List<Query> parts) {
        Map<Field, Bounds> bounds = new EnumMap<>(Field.class);
        List<Query> result = new ArrayList<>();
        for (Query part : parts) {
            if (part instanceof Query.Numbers(var field, var from, var to) && from != to) {
                bounds.computeIfAbsent(field, absent -> new Bounds()).add(from, to);
            } else if (part instanceof Query.Times(var field, var from, var to)) {
                bounds.computeIfAbsent(field, absent -> new Bounds()).add(from, to);
            }
        }
        for (Query part : parts) {
            if (part instanceof Query.Numbers(var field, var from, var to) && from != to) {
                Bounds all = bounds.remove(field);
                result.addAll(all == null ? List.of() : numbers(field, all));
            } else if (part instanceof Query.Times(var field, var from, var to)) {
                Bounds all = bounds.remove(field);
                result.addAll(all == null ? List.of() : times(field, all));
            } else {
                result.add(part);
            }
        }
        return result;
    }

    /** Single numbers first, because they are read back as what they are. */
    private static List<Query> numbers(Field field, Bounds bounds) {
        List<Query.Numbers> ranges = new ArrayList<>();
        Iterator<Long> least = bounds.leastNumbers.iterator();
        Iterator<Long> most = bounds.mostNumbers.iterator();
        while (least.hasNext() || most.hasNext()) {
            ranges.add(new Query.Numbers(
                    field,
                    least.hasNext() ? least.next() : Long.MIN_VALUE,
                    most.hasNext() ? most.next() : Long.MAX_VALUE));
        }
        return Stream.concat(
                        ranges.stream().filter(range -> range.from() == range.to()),
                        ranges.stream().filter(range -> range.from() != range.to()))
                .<Query>map(range -> range)
                .toList();
    }

    private static List<Query> times(Field field, Bounds bounds) {
        List<Query> ranges = new ArrayList<>();
        Iterator<Moment> least = bounds.leastMoments.iterator();
        Iterator<Moment> most = bounds.mostMoments.iterator();
        while (least.hasNext() || most.hasNext()) {
            ranges.add(
                    new Query.Times(field, least.hasNext() ? least.next() : null, most.hasNext() ? most.next() : null));
        }
        return ranges;
    }

    private static final class Bounds {
        private final Set<Long> leastNumbers = new LinkedHashSet<>();
        private final Set<Long> mostNumbers = new LinkedHashSet<>();
        private final Set<Moment> leastMoments = new LinkedHashSet<>();
        private final Set<Moment> mostMoments = new LinkedHashSet<>();

        void add(long from, long to) {
            if (from != Long.MIN_VALUE) {
                leastNumbers.add(from);
            }
            if (to != Long.MAX_VALUE) {
                mostNumbers.add(to);
            }
        }

        void add(@Nullable Moment from, @Nullable Moment to) {
            if (from != null) {
                leastMoments.add(from);
            }
            if (to != null) {
                mostMoments.add(to);
            }
        }
    }
}
