package dev.watchfloor.app.index;

import java.util.Optional;

/**
 * What is known of a sealed segment without its columns.
 *
 * @param first position of its first record
 * @param span how many positions it covers
 * @param rows how many events it has
 * @param earliest earliest event time
 * @param latest latest event time
 * @param lanes events by lane
 */
record SegmentSummary(long first, long span, int rows, long earliest, long latest, int[] lanes) {

    static SegmentSummary of(Sealing.Sealed sealed) {
        int rows = sealed.order().length;
        int[] lanes = new int[Layout.LANES];
        new LaneCounts(sealed.columns()[Layout.CONTROL], rows).addBefore(rows, 1, lanes);
        return new SegmentSummary(
                sealed.first(),
                sealed.span(),
                rows,
                rows == 0 ? Long.MAX_VALUE : sealed.times().at(0),
                rows == 0 ? Long.MIN_VALUE : sealed.times().at(rows - 1),
                lanes);
    }

    /** Reads what {@link #head} wrote; empty when it is of another format or damaged. */
    static Optional<SegmentSummary> of(KeptSegment.Head head) {
        if (head.format() != KeptSegment.FORMAT) {
            return Optional.empty();
        }
        try {
            ByteReader in = new ByteReader(head.summary());
            int rows = in.length(Segment.MOST_ROWS);
            int[] lanes = new int[Layout.LANES];
            for (int lane = 0; lane < lanes.length; lane++) {
                lanes[lane] = in.length(rows);
            }
            return Optional.of(
                    new SegmentSummary(head.first(), head.rows(), rows, head.earliest(), head.latest(), lanes));
        } catch (DamagedColumnException damaged) {
            return Optional.empty();
        }
    }

    KeptSegment.Head head() {
        ByteWriter out = new ByteWriter();
        out.number(rows);
        for (int lane : lanes) {
            out.number(lane);
        }
        return new KeptSegment.Head(first, (int) span, earliest, latest, KeptSegment.FORMAT, out.toBytes());
    }
}
