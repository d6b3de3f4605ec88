package dev.watchfloor.app.index;

import org.jspecify.annotations.Nullable;

/** A set of rows of one segment. Immutable once handed out. */
final class Bits {
    /** All rows, however many there are. */
    static final Bits ALL = new Bits(null, true);
    /** No row. */
    static final Bits NONE = new Bits(null, false);

    private final long @Nullable [] words;
    private final boolean isAll;

    private Bits(long @Nullable [] words, boolean isAll) {
        this.words = words;
        this.isAll = isAll;
    }

    /** @param words bit {@code row} of the row's word; taken over */
    static Bits of(long[] words) {
        return new Bits(words, false);
    }

    /** Words for that many rows, all clear. */
    static long[] words(int rows) {
        return new long[(rows + 63) >> 6];
    }

    boolean isAll() {
        return isAll;
    }

    boolean isNone() {
        return words == null && !isAll;
    }

    boolean has(int row) {
        return words == null ? isAll : row >> 6 < words.length && (words[row >> 6] >> row & 1) != 0;
    }

    Bits and(Bits other) {
        long[] mine = words;
        long[] its = other.words;
        if (mine == null) {
            return isAll ? other : NONE;
        }
        if (its == null) {
            return other.isAll ? this : NONE;
        }
        long[] both = new long[Math.min(mine.length, its.length)];
        long any = 0;
        for (int i = 0; i < both.length; i++) {
            both[i] = mine[i] & its[i];
            any |= both[i];
        }
        return any == 0 ? NONE : new Bits(both, false);
    }

    Bits or(Bits other) {
        long[] mine = words;
        long[] its = other.words;
        if (mine == null) {
            return isAll ? ALL : other;
        }
        if (its == null) {
            return other.isAll ? ALL : this;
        }
        long[] longer = mine.length >= its.length ? mine.clone() : its.clone();
        long[] shorter = mine.length >= its.length ? its : mine;
        for (int i = 0; i < shorter.length; i++) {
            longer[i] |= shorter[i];
        }
        return new Bits(longer, false);
    }

    /** The other rows of the first {@code rows}. */
    Bits not(int rows) {
        if (words == null) {
            return isAll ? NONE : ALL;
        }
        long[] others = words(rows);
        for (int i = 0; i < others.length; i++) {
            others[i] = i < words.length ? ~words[i] : -1L;
        }
        if ((rows & 63) != 0) {
            others[others.length - 1] &= (1L << rows) - 1;
        }
        return new Bits(others, false);
    }

    /** How many rows from {@code from} to before {@code to} are in it. */
    int count(int from, int to) {
        if (from >= to) {
            return 0;
        }
        if (words == null) {
            return isAll ? to - from : 0;
        }
        int first = from >> 6;
        int last = Math.min(to - 1 >> 6, words.length - 1);
        int count = 0;
        for (int i = first; i <= last; i++) {
            count += Long.bitCount(wordAt(i, from, to));
        }
        return count;
    }

    /** Takes a row. */
    @FunctionalInterface
    interface RowVisitor {
        void visit(int row);
    }

    /** Visits the rows from {@code from} to before {@code to}, lowest first. */
    void forEach(int from, int to, RowVisitor visitor) {
        if (words == null) {
            for (int row = from; isAll && row < to; row++) {
                visitor.visit(row);
            }
            return;
        }
        int last = Math.min(to - 1 >> 6, words.length - 1);
        for (int i = from >> 6; i <= last; i++) {
            for (long word = wordAt(i, from, to); word != 0; word &= word - 1) {
                visitor.visit((i << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    /** The lowest row of it from {@code from} to before {@code to}, or -1. */
    int next(int from, int to) {
        if (words == null) {
            return isAll && from < to ? from : -1;
        }
        int last = Math.min(to - 1 >> 6, words.length - 1);
        for (int i = from >> 6; from < to && i <= last; i++) {
            long word = wordAt(i, from, to);
            if (word != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return -1;
    }

    /** The highest row of it from {@code from} to before {@code to}, or -1. */
    int previous(int from, int to) {
        if (words == null) {
            return isAll && from < to ? to - 1 : -1;
        }
        for (int i = Math.min(to - 1 >> 6, words.length - 1); from < to && i >= from >> 6; i--) {
            long word = wordAt(i, from, to);
            if (word != 0) {
                return (i << 6) + 63 - Long.numberOfLeadingZeros(word);
            }
        }
        return -1;
    }

    /** The words of a set that is neither {@link #ALL} nor {@link #NONE}; not to be changed. */
    long @Nullable [] raw() {
        return words;
    }

    /** Heap it takes, in bytes. */
    long bytes() {
        return words == null ? 0 : 8L * words.length + 48;
    }

    /** Rows {@code block} to {@code block} + 63 of those from {@code from} to before {@code to}; {@code block} is a multiple of 64. */
    long word(int block, int from, int to) {
        int place = block >> 6;
        if (words == null) {
            return isAll ? within(-1L, place, from, to) : 0;
        }
        return place < words.length ? within(words[place], place, from, to) : 0;
    }

    private long wordAt(int place, int from, int to) {
        return within(words == null ? 0 : words[place], place, from, to);
    }

    private static long within(long all, int place, int from, int to) {
        long word = all;
        if (place == from >> 6) {
            word &= -1L << from;
        }
        if (place == to - 1 >> 6 && (to & 63) != 0) {
            word &= (1L << to) - 1;
        }
        return word;
    }
}
