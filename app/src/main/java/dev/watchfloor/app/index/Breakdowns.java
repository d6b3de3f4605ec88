package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.NamedValues;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.connectors.event.Addresses;
import java.util.Comparator;
import java.util.List;

/** Counts rows by the value of a field. */
final class Breakdowns {
    private static final Comparator<Breakdown.Value> MOST_FIRST =
            Comparator.comparingLong(Breakdown.Value::events).reversed().thenComparing(Breakdown.Value::text);

    private final ValueHash hash;

    Breakdowns(ValueHash hash) {
        this.hash = hash;
    }

    Breakdown of(Selection selection, Field field, int limit) {
        ValueTally tally = Parallel.gather(
                selection.parts(),
                () -> new ValueTally(hash),
                (sum, part) -> add(selection, part, field, sum),
                ValueTally::addAll);
        Ranking<Breakdown.Value> ranking = new Ranking<>(limit, MOST_FIRST);
        long[] all = new long[1];
        tally.forEach((dictionary, number, events) -> {
            all[0] += events;
            if (!ranking.isFull() || events >= ranking.last().events()) {
                ranking.offer(new Breakdown.Value(text(field, dictionary, number), events));
            }
        });
        List<Breakdown.Value> first = ranking.sorted();
        long shown = first.stream().mapToLong(Breakdown.Value::events).sum();
        return new Breakdown(field, first, all[0] - shown, tally.absent(), tally.different());
    }

    private static void add(Selection selection, Selection.Part part, Field field, ValueTally sum) {
        Selection.Rows rows = selection.rows(part);
        if (rows.bits().isNone()) {
            return;
        }
        Segment segment = part.segment();
        switch (field.type()) {
            case NAMED -> addNamed(rows, segment.column(Layout.CONTROL), field, sum);
            case ADDRESS -> {
                if (field == Field.RELATED_IP) {
                    addBoth(rows, segment, sum);
                } else {
                    addPlain(rows, segment.column(Layout.column(field)), sum);
                }
            }
            case KEYWORD, TEXT, NUMBER, TIME -> addPlain(rows, segment.column(Layout.column(field)), sum);
        }
    }

    private static void addPlain(Selection.Rows rows, Column column, ValueTally sum) {
        sum.add(column.dictionary(), counted(rows, column));
    }

    /** Several combinations share one value of a named field. */
    private static void addNamed(Selection.Rows rows, Column column, Field field, ValueTally sum) {
        NumberDictionary combinations = (NumberDictionary) column.dictionary();
        int[] perCombination = counted(rows, column);
        NumberDictionary ordinals = new NumberDictionary();
        int[] perOrdinal = new int[NamedValues.of(field).size() + 1];
        for (int ordinal = 0; ordinal < perOrdinal.length - 1; ordinal++) {
            ordinals.add(ordinal);
        }
        for (int number = 1; number < perCombination.length; number++) {
            perOrdinal[1 + Layout.ordinal(field, combinations.value(number))] += perCombination[number];
        }
        sum.add(ordinals, perOrdinal);
    }

    private static void addBoth(Selection.Rows rows, Segment segment, ValueTally sum) {
        Column sources = segment.column(Layout.column(Field.SOURCE));
        Column destinations = segment.column(Layout.column(Field.DESTINATION));
        int[] perSource = new int[sources.dictionary().size() + 1];
        int[] perDestination = new int[destinations.dictionary().size() + 1];
        int[] absent = new int[1];
        rows.forEach(row -> {
            int source = sources.code(row);
            int destination = destinations.code(row);
            if (source != Dictionary.ABSENT) {
                perSource[source]++;
            }
            boolean isOther = source == Dictionary.ABSENT
                    || destination != Dictionary.ABSENT
                            && !ValueHash.same(sources.dictionary(), source, destinations.dictionary(), destination);
            if (destination != Dictionary.ABSENT && isOther) {
                perDestination[destination]++;
            }
            absent[0] += source == Dictionary.ABSENT && destination == Dictionary.ABSENT ? 1 : 0;
        });
        sum.add(sources.dictionary(), perSource);
        sum.add(destinations.dictionary(), perDestination);
        sum.addAbsent(absent[0]);
    }

    private static int[] counted(Selection.Rows rows, Column column) {
        int[] counts = new int[column.dictionary().size() + 1];
        column.tally(rows.bits(), rows.from(), rows.to(), counts);
        return counts;
    }

    private static String text(Field field, Dictionary dictionary, int number) {
        return switch (dictionary) {
            case Texts texts -> texts.text(number);
            case AddressDictionary addresses ->
                Addresses.canonical(addresses.key(number).address());
            case NumberDictionary numbers ->
                field.type() == Field.Type.NAMED
                        ? NamedValues.of(field).get((int) numbers.value(number))
                        : Long.toString(numbers.value(number));
        };
    }
}
