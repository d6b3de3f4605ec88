package dev.watchfloor.app.index;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.TimeRange;

/** Counts rows by slice and lane. Stateless. */
final class Densities {
    private Densities() {}

    static Density of(Selection selection, TimeRange range, int slices) {
        if (selection.from() >= selection.to()) {
            return new Density(range, slices, new int[Layout.LANES * slices]);
        }
        Slices grid = new Slices(selection.from(), selection.to(), slices);
        int[] counts = Parallel.gather(
                selection.parts(),
                () -> new int[Layout.LANES * slices],
                (sum, part) -> add(selection, part, grid, slices, sum),
                (sum, more) -> {
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += more[i];
                    }
                });
        return new Density(range, slices, counts);
    }

    private static void add(Selection selection, Selection.Part part, Slices grid, int slices, int[] sum) {
        Segment segment = part.segment();
        if (segment instanceof SealedSegment sealed) {
            Bits bits = selection.bits(part);
            if (bits.isAll()) {
                addAll(selection, sealed, grid, slices, sum);
            } else if (!bits.isNone()) {
                addInOrder(selection.rows(part), sealed, grid, slices, sum);
            }
            return;
        }
        Column control = segment.column(Layout.CONTROL);
        int[] lanes = LaneCounts.lanes(control);
        Times times = segment.times();
        selection.rows(part).forEach(row -> sum[lanes[control.code(row)] * slices + grid.of(times.at(row))]++);
    }

    /** Every row counts: only the rows at the slices' bounds have to be found. */
    private static void addAll(Selection selection, SealedSegment segment, Slices grid, int slices, int[] sum) {
        int firstSlice = grid.of(Math.max(segment.earliest(), selection.from()));
        int lastSlice = grid.of(Math.min(segment.latest(), selection.to() - 1));
        if (firstSlice == lastSlice && segment.liesWithin(selection.from(), selection.to())) {
            int[] lanes = segment.summary().lanes();
            for (int lane = 0; lane < Layout.LANES; lane++) {
                sum[lane * slices + firstSlice] += lanes[lane];
            }
            return;
        }
        Times times = segment.times();
        LaneCounts counts = segment.laneCounts();
        int[] lanes = new int[Layout.LANES];
        int row = times.firstNotBefore(grid.start(firstSlice), segment.rows());
        for (int slice = firstSlice; slice <= lastSlice; slice++) {
            int next = times.firstNotBefore(grid.start(slice + 1), segment.rows());
            if (next > row) {
                java.util.Arrays.fill(lanes, 0);
                counts.addBefore(next, 1, lanes);
                counts.addBefore(row, -1, lanes);
                for (int lane = 0; lane < Layout.LANES; lane++) {
                    sum[lane * slices + slice] += lanes[lane];
                }
            }
            row = next;
        }
    }

    /** Rows come in the order of time: those of a slice follow each other. */
    private static void addInOrder(Selection.Rows rows, SealedSegment segment, Slices grid, int slices, int[] sum) {
        if (rows.from() >= rows.to()) {
            return;
        }
        Column control = segment.column(Layout.CONTROL);
        int[] lanes = LaneCounts.lanes(control);
        Times times = segment.times();
        int firstSlice = grid.of(times.at(rows.from()));
        int lastSlice = grid.of(times.at(rows.to() - 1));
        if (rows.count() < (lastSlice - firstSlice + 1) * 8) {
            addEach(rows, control, lanes, times, grid, slices, sum);
            return;
        }
        int[] counts = new int[lanes.length];
        int row = rows.from();
        for (int slice = firstSlice; slice <= lastSlice; slice++) {
            int next = slice == lastSlice ? rows.to() : times.firstNotBefore(grid.start(slice + 1), rows.to());
            if (next > row) {
                java.util.Arrays.fill(counts, 0);
                control.tally(rows.bits(), row, next, counts);
                for (int code = 1; code < counts.length; code++) {
                    sum[lanes[code] * slices + slice] += counts[code];
                }
            }
            row = next;
        }
    }

    private static void addEach(
            Selection.Rows rows, Column control, int[] lanes, Times times, Slices grid, int slices, int[] sum) {
        int[] slice = {0};
        long[] end = {Long.MIN_VALUE};
        rows.forEach(row -> {
            long time = times.at(row);
            if (time >= end[0]) {
                slice[0] = grid.of(time);
                end[0] = grid.start(slice[0] + 1);
            }
            sum[lanes[control.code(row)] * slices + slice[0]]++;
        });
    }
}
