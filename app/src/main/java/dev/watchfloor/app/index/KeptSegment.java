package dev.watchfloor.app.index;

import java.util.List;

/**
 * A sealed segment as it is written down. What the bytes mean is known to this package alone.
 *
 * @param head what is needed of it at the start
 * @param columns its columns by number, each readable by itself
 */
public record KeptSegment(Head head, List<byte[]> columns) {
    /** Changes when the bytes change their meaning; a segment of another format is built anew from its records. */
    public static final int FORMAT = 1;

    public KeptSegment {
        columns = List.copyOf(columns);
    }

    /**
     * What is known of a segment before its columns are read.
     *
     * @param first position of its first record
     * @param rows how many records it has, 1..65,535; their positions follow each other without gaps
     * @param earliest earliest event time in {@link Micros}
     * @param latest latest event time in {@link Micros}
     * @param format the {@link KeptSegment#FORMAT} it was written in
     * @param summary counts, at most some kilobytes
     */
    public record Head(long first, int rows, long earliest, long latest, int format, byte[] summary) {
        /** Position of its last record. */
        public long last() {
            return first + rows - 1;
        }
    }
}
