package dev.watchfloor.app.index;

import java.util.Arrays;

/** Whole numbers: ports, status codes, counts of bytes, times in {@link Micros}, and named values by their ordinals. */
final class NumberDictionary implements Dictionary {
    private volatile long[] values;
    private volatile int size;

    NumberDictionary() {
        this(new long[32], 0);
    }

    /** @param values of the numbers from 1 at the places from 0; taken over */
    NumberDictionary(long[] values, int size) {
        this.values = values;
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

    /** The same without room for more. */
    NumberDictionary trimmed() {
        return new NumberDictionary(Arrays.copyOf(values, size), size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long bytes() {
        return 8L * values.length + 48;
    }

    /** @param number 1..{@link #size} */
    long value(int number) {
        return values[number - 1];
    }
}
