package dev.watchfloor.app.index;

/**
 * A stretch of the log in columns. Rows are the events that can be read; a row's offset is its position less
 * {@link #first}.
 */
sealed interface Segment permits OpenSegment, SealedSegment {
    /** Most rows of a segment: their numbers, and 0 besides, fit in two bytes. */
    int MOST_ROWS = (1 << 16) - 1;

    /** Position of its first record. */
    long first();

    /** How many rows may be read. Grows while the segment is open. */
    int rows();

    /** Earliest event time in {@link Micros}; later than {@link #latest} while there is no row. */
    long earliest();

    /** Latest event time in {@link Micros}. */
    long latest();

    /** Column {@link Layout#CONTROL} or that of a field. May read from disk. */
    Column column(int number);

    /** Event times by row. May read from disk. */
    Times times();

    /** Offset of a row. May read from disk. */
    int offset(int row);

    /** The row at an offset, -1 when there is none. May read from disk. */
    int row(int offset);

    default boolean overlaps(long from, long to) {
        return earliest() < to && latest() >= from;
    }

    default boolean liesWithin(long from, long to) {
        return earliest() >= from && latest() < to;
    }
}
