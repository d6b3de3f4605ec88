package dev.watchfloor.app.index;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where an event comes in an order.
 *
 * @param value what it is put in order by, null when the event does not have it or the order is by time
 * @param time in {@link Micros}
 */
record Place(@Nullable Comparable<?> value, long time, long position) {

    /** By time, then by position. */
    static Comparator<Place> byTime(boolean ascending) {
        Comparator<Place> natural = Comparator.comparingLong(Place::time).thenComparingLong(Place::position);
        return ascending ? natural : natural.reversed();
    }

    /** By value, then by time and position; without a value last in either direction. */
    static Comparator<Place> byValue(boolean ascending) {
        Comparator<Place> byValue = Place::compareValues;
        Comparator<Place> directed = (ascending ? byValue : byValue.reversed()).thenComparing(byTime(ascending));
        return Comparator.<Place>comparingInt(place -> place.value() == null ? 1 : 0)
                .thenComparing(directed);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the values of one order are of one type
    private static int compareValues(Place one, Place other) {
        Comparable mine = one.value();
        Comparable its = other.value();
        return mine == null || its == null ? 0 : mine.compareTo(its);
    }
}
