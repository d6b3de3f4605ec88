package dev.watchfloor.app.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whole numbers: ports, status codes, counts of bytes, times in {@link Micros}, and named values by their ordinals. */
final class NumberDictionary implements Dictionary {
    private volatile long[] values;
    /** In place of {@link #values} where no more are added and four bytes are enough. */
    private final int @Nullable [] small;

    private volatile int size;

    NumberDictionary() {
        this(new long[32], 0);
    }

    /** @param values of the numbers from 1 at the places from 0; taken over */
    NumberDictionary(long[] values, int size) {
        this(values, null, size);
    }

    private NumberDictionary(long[] values, int @Nullable [] small, int size) {
        this.values = values;
        this.small = small;
        this.size = size;
    }

    /** Adds a value that is not there yet and answers its number. */
    int add(long value) {
        int place = size;
        long[] room = place < values.length ? values : Arrays.copyOf(values, place * 2);
        room[place] = value;
        values = room;
        size = place + 1;
        return place + 1;
    }

    /** The same without room for more; nothing may be added to it. */
    NumberDictionary trimmed() {
        int[] narrowed = new int[size];
        for (int place = 0; place < size; place++) {
            long value = values[place];
            narrowed[place] = (int) value;
            if (narrowed[place] != value) {
                return new NumberDictionary(Arrays.copyOf(values, size), size);
            }
        }
        return new NumberDictionary(new long[0], narrowed, size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long bytes() {
        return 8L * values.length + (small == null ? 0 : 4L * small.length) + 64;
    }

    /** @param number 1..{@link #size} */
    long value(int number) {
        int[] narrowed = small;
        return narrowed == null ? values[number - 1] : narrowed[number - 1];
    }
}
