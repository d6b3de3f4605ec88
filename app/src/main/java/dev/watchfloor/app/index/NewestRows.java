package dev.watchfloor.app.index;

import java.util.Arrays;

/** Keeps the newest few of the rows offered: a heap whose root is the oldest of those kept. Not thread-safe. */
final class NewestRows {
    private final long[] times;
    private final long[] rows;
    private int size;

    NewestRows(int limit) {
        times = new long[limit];
        rows = new long[limit];
    }

    /** Whether a row at this time could still get in. */
    boolean wants(long time) {
        return size < times.length || time >= times[0];
    }

    void offer(long time, long row) {
        if (size < times.length) {
            place(size++, time, row);
        } else if (isOlder(times[0], rows[0], time, row)) {
            sink(time, row);
        }
    }

    /** Newest first. */
    long[] sorted() {
        long[] newestFirst = new long[size];
        for (int i = size - 1; i >= 0; i--) {
            newestFirst[i] = rows[0];
            size--;
            sink(times[size], rows[size]);
        }
        return newestFirst;
    }

    private void place(int free, long time, long row) {
        int child = free;
        while (child > 0) {
            int parent = (child - 1) / 2;
            if (!isOlder(time, row, times[parent], rows[parent])) {
                break;
            }
            times[child] = times[parent];
            rows[child] = rows[parent];
            child = parent;
        }
        times[child] = time;
        rows[child] = row;
    }

    private void sink(long time, long row) {
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && isOlder(times[child + 1], rows[child + 1], times[child], rows[child])) {
                child++;
            }
            if (!isOlder(times[child], rows[child], time, row)) {
                break;
            }
            times[hole] = times[child];
            rows[hole] = rows[child];
            hole = child;
        }
        times[hole] = time;
        rows[hole] = row;
    }

    static boolean isOlder(long time, long row, long otherTime, long otherRow) {
        return time < otherTime || (time == otherTime && row < otherRow);
    }

    @Override
    public String toString() {
        return "NewestRows" + Arrays.toString(Arrays.copyOf(rows, size));
    }
}
