package dev.watchfloor.app.store.blocks;

import dev.watchfloor.app.timeline.StoredEvent;
import java.util.List;
import java.util.function.ToLongFunction;

/** A number of each event. */
final class NumberColumn {
    private NumberColumn() {}

    static void write(ByteWriter to, List<StoredEvent> events, ToLongFunction<StoredEvent> field) {
        for (StoredEvent event : events) {
            to.writeSigned(field.applyAsLong(event));
        }
    }

    /** As differences from one event to the next; a difference out of reach wraps around and back again. */
    static void writeSteps(ByteWriter to, List<StoredEvent> events, ToLongFunction<StoredEvent> field) {
        long before = 0;
        for (StoredEvent event : events) {
            long value = field.applyAsLong(event);
            to.writeSigned(value - before);
            before = value;
        }
    }

    static long[] read(ByteReader from, int events) throws DamagedBlockException {
        long[] values = new long[events];
        for (int row = 0; row < events; row++) {
            values[row] = from.readSigned();
        }
        return values;
    }

    static long[] readSteps(ByteReader from, int events) throws DamagedBlockException {
        long[] values = read(from, events);
        for (int row = 1; row < events; row++) {
            values[row] += values[row - 1];
        }
        return values;
    }

    /** Numbers that an event takes only within bounds. */
    static int[] readWithin(ByteReader from, int events, int least, int most) throws DamagedBlockException {
        int[] values = new int[events];
        for (int row = 0; row < events; row++) {
            long value = from.readSigned();
            if (value < least || value > most) {
                throw new DamagedBlockException("a number out of bounds: " + value);
            }
            values[row] = (int) value;
        }
        return values;
    }
}
