package dev.watchfloor.app.index;

/**
 * How an index is built.
 *
 * @param segmentRows most rows of a segment, 1..65,535; small ones are for tests
 * @param memory bytes of heap for columns and answers together
 */
public record IndexOptions(int segmentRows, long memory) {
    public IndexOptions {
        if (segmentRows < 1 || segmentRows > Segment.MOST_ROWS) {
            throw new IllegalArgumentException("a segment has 1.." + Segment.MOST_ROWS + " rows: " + segmentRows);
        }
    }

    /** Full segments, and three fifths of the heap. */
    public static IndexOptions ofThisMachine() {
        return withMemory(Runtime.getRuntime().maxMemory() / 5 * 3);
    }

    /** Full segments. @param memory bytes of heap for columns and answers together */
    public static IndexOptions withMemory(long memory) {
        return new IndexOptions(Segment.MOST_ROWS, memory);
    }
}
