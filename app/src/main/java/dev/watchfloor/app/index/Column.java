package dev.watchfloor.app.index;

/**
 * One field of the rows of a segment: for each row the number of its value in a dictionary. Rows that were published do
 * not change.
 */
sealed interface Column permits Column.Narrow, Column.Wide, Column.Constant {

    Dictionary dictionary();

    /** The number of the row's value. */
    int code(int row);

    /**
     * Marks the rows whose value is accepted.
     *
     * @param accepted by number, 1 or 0
     * @param from first row, a multiple of 64
     * @param to row after the last
     * @param words bit {@code row} is set when the row is accepted and untouched otherwise
     */
    void mark(byte[] accepted, int from, int to, long[] words);

    /** Adds to {@code counts}, by number, how often each value has a row of {@code rows} from {@code from} to before {@code to}. */
    void tally(Bits rows, int from, int to, int[] counts);

    /** Heap it takes, in bytes. */
    long bytes();

    /** At most 255 different values: a byte each. */
    record Narrow(Dictionary dictionary, byte[] codes) implements Column {
        @Override
        public int code(int row) {
            return codes[row] & 0xFF;
        }

        @Override
        public void mark(byte[] accepted, int from, int to, long[] words) {
            byte[] all = new byte[256];
            System.arraycopy(accepted, 0, all, 0, Math.min(256, accepted.length));
            int row = from;
            for (; row + 64 <= to; row += 64) {
                long word = 0;
                for (int i = 0; i < 64; i++) {
                    word |= (long) all[codes[row + i] & 0xFF] << i;
                }
                words[row >> 6] |= word;
            }
            for (; row < to; row++) {
                words[row >> 6] |= (long) all[codes[row] & 0xFF] << row;
            }
        }

        @Override
        public void tally(Bits rows, int from, int to, int[] counts) {
            for (int block = from & ~63; block < to; block += 64) {
                for (long word = rows.word(block, from, to); word != 0; word &= word - 1) {
                    counts[codes[block + Long.numberOfTrailingZeros(word)] & 0xFF]++;
                }
            }
        }

        @Override
        public long bytes() {
            return codes.length + dictionary.bytes() + 32L;
        }
    }

    /** Up to 65,535 different values: two bytes each. */
    record Wide(Dictionary dictionary, char[] codes) implements Column {
        @Override
        public int code(int row) {
            return codes[row];
        }

        @Override
        public void mark(byte[] accepted, int from, int to, long[] words) {
            int row = from;
            for (; row + 64 <= to; row += 64) {
                long word = 0;
                for (int i = 0; i < 64; i++) {
                    word |= (long) accepted[codes[row + i]] << i;
                }
                words[row >> 6] |= word;
            }
            for (; row < to; row++) {
                words[row >> 6] |= (long) accepted[codes[row]] << row;
            }
        }

        @Override
        public void tally(Bits rows, int from, int to, int[] counts) {
            for (int block = from & ~63; block < to; block += 64) {
                for (long word = rows.word(block, from, to); word != 0; word &= word - 1) {
                    counts[codes[block + Long.numberOfTrailingZeros(word)]]++;
                }
            }
        }

        @Override
        public long bytes() {
            return 2L * codes.length + dictionary.bytes() + 32;
        }
    }

    /** All rows have one value, or none has any. */
    record Constant(Dictionary dictionary, int value) implements Column {
        @Override
        public int code(int row) {
            return value;
        }

        @Override
        public void mark(byte[] accepted, int from, int to, long[] words) {
            if (accepted[value] != 0) {
                for (int row = from; row < to; row++) {
                    words[row >> 6] |= 1L << row;
                }
            }
        }

        @Override
        public void tally(Bits rows, int from, int to, int[] counts) {
            counts[value] += rows.count(from, to);
        }

        @Override
        public long bytes() {
            return dictionary.bytes() + 32;
        }
    }
}
