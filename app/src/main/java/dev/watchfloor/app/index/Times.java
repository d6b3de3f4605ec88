package dev.watchfloor.app.index;

/** Event times of the rows of a segment in {@link Micros}. Sealed segments have them in order. */
sealed interface Times permits Times.Full, Times.Short {

    long at(int row);

    /** Heap it takes, in bytes. */
    long bytes();

    /** The first of {@code rows} rows in order whose time is not before {@code time}; {@code rows} when there is none. */
    default int firstNotBefore(long time, int rows) {
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Eight bytes each. */
    record Full(long[] micros) implements Times {
        @Override
        public long at(int row) {
            return micros[row];
        }

        @Override
        public long bytes() {
            return 8L * micros.length;
        }
    }

    /** Four bytes each: enough for a segment that spans no more than 71 minutes. @param after microseconds, unsigned */
    record Short(long base, int[] after) implements Times {
        static final long REACH = 0xFFFF_FFFFL;

        @Override
        public long at(int row) {
            return base + (after[row] & REACH);
        }

        @Override
        public long bytes() {
            return 4L * after.length;
        }
    }

    /** The smaller form for times in order. */
    static Times of(long[] micros) {
        if (micros.length == 0
                || micros[micros.length - 1] - micros[0] > Short.REACH
                || micros[micros.length - 1] - micros[0] < 0) {
            return new Full(micros);
        }
        int[] after = new int[micros.length];
        for (int row = 0; row < after.length; row++) {
            after[row] = (int) (micros[row] - micros[0]);
        }
        return new Short(micros[0], after);
    }
}
