package dev.watchfloor.app.timeline;

import dev.watchfloor.app.query.Field;
import java.util.List;

/**
 * What values a field has among some events, most frequent first.
 *
 * @param field which field
 * @param values the most frequent ones
 * @param others how many events have a value that is not among {@link #values}
 * @param absent how many events do not have the field
 * @param different how many different values there are
 */
public record Breakdown(Field field, List<Value> values, long others, long absent, long different) {
    public Breakdown {
        values = List.copyOf(values);
    }

    /** All events that were looked at. For {@link Field#RELATED_IP} an event may count twice. */
    public long total() {
        return values.stream().mapToLong(Value::events).sum() + others + absent;
    }

    /**
     * One value.
     *
     * @param text as queries are written: addresses canonical, names in lower case with hyphens
     * @param events how many events have it
     */
    public record Value(String text, long events) {}
}
