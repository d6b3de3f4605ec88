package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.Order;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The values of columns as things that can be compared, and rows in their order. Stateless. */
final class Values {
    private Values() {}

    /** The value of a field that has this number in its column; null for {@link Dictionary#ABSENT}. */
    static @Nullable Comparable<?> value(Field field, Dictionary dictionary, int number) {
        if (number == Dictionary.ABSENT) {
            return null;
        }
        return switch (dictionary) {
            case Texts texts -> texts.text(number);
            case AddressDictionary addresses -> addresses.key(number);
            case NumberDictionary numbers ->
                field.type() == Field.Type.NAMED
                        ? (Long) (long) Layout.ordinal(field, numbers.value(number))
                        : (Long) numbers.value(number);
        };
    }

    /** Offers rows by the value of the order's field. */
    static void rank(
            Selection selection,
            Order order,
            @Nullable Place start,
            Ranking<Place> ranking,
            Comparator<Place> comparator) {
        for (Selection.Part part : selection.parts()) {
            Selection.Rows rows = selection.rows(part);
            if (!rows.bits().isNone()) {
                rank(rows, part.segment(), order, start, ranking, comparator);
            }
        }
    }

    private static void rank(
            Selection.Rows rows,
            Segment segment,
            Order order,
            @Nullable Place start,
            Ranking<Place> ranking,
            Comparator<Place> comparator) {
        Column column = segment.column(Layout.column(order.field()));
        Times times = segment.times();
        Worth worth = new Worth(order.field(), column.dictionary());
        rows.forEach(row -> {
            int code = column.code(row);
            Comparable<?> value = worth.value(code);
            if (worth.isHopeless(code)) {
                return;
            }
            Place place = new Place(value, times.at(row), segment.first() + segment.offset(row));
            if (start != null && comparator.compare(place, start) <= 0) {
                return;
            }
            if (ranking.wants(place)) {
                ranking.offer(place);
            } else if (Place.byValue(order.ascending())
                            .compare(
                                    new Place(value, 0, 0),
                                    new Place(ranking.last().value(), 0, 0))
                    > 0) {
                // Whatever its time, no row with this value can get in any more.
                worth.giveUp(code);
            }
        });
    }

    /** The values of a dictionary, made once each, and which of them can no longer get in. */
    private static final class Worth {
        private final Field field;
        private final Dictionary dictionary;
        private final @Nullable Comparable<?>[] values;
        private final boolean[] isKnown;
        private final boolean[] isHopeless;

        Worth(Field field, Dictionary dictionary) {
            this.field = field;
            this.dictionary = dictionary;
            int size = dictionary.size() + 1;
            values = new Comparable<?>[size];
            isKnown = new boolean[size];
            isHopeless = new boolean[size];
        }

        @Nullable
        Comparable<?> value(int code) {
            if (!isKnown[code]) {
                values[code] = Values.value(field, dictionary, code);
                isKnown[code] = true;
            }
            return values[code];
        }

        boolean isHopeless(int code) {
            return isHopeless[code];
        }

        void giveUp(int code) {
            isHopeless[code] = true;
        }
    }
}
