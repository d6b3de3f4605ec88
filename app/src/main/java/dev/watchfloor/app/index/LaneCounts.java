package dev.watchfloor.app.index;

/**
 * How many of the first rows of a segment lie in each lane: running totals at every 256th row, so that the counts
 * between any two rows are found without looking at all rows between them.
 */
final class LaneCounts {
    private static final int STEP = 256;

    private final Column control;
    private final int[] laneOfCode;
    private final char[] totals;

    LaneCounts(Column control, int rows) {
        this.control = control;
        laneOfCode = lanes(control);
        totals = new char[(rows / STEP + 1) * Layout.LANES];
        int[] running = new int[Layout.LANES];
        for (int row = 0; row < rows; row++) {
            running[laneOfCode[control.code(row)]]++;
            if ((row + 1) % STEP == 0) {
                int place = (row + 1) / STEP * Layout.LANES;
                for (int lane = 0; lane < Layout.LANES; lane++) {
                    totals[place + lane] = (char) running[lane];
                }
            }
        }
    }

    /** The lane of each number of a control column. */
    static int[] lanes(Column control) {
        NumberDictionary controls = (NumberDictionary) control.dictionary();
        int[] lanes = new int[controls.size() + 1];
        for (int code = 1; code < lanes.length; code++) {
            lanes[code] = Layout.lane(controls.value(code));
        }
        return lanes;
    }

    /** Adds to {@code counts}, by lane, how many of the rows before {@code row} lie in it, times {@code sign}. */
    void addBefore(int row, int sign, int[] counts) {
        int place = row / STEP * Layout.LANES;
        for (int lane = 0; lane < Layout.LANES; lane++) {
            counts[lane] += sign * totals[place + lane];
        }
        for (int each = row / STEP * STEP; each < row; each++) {
            counts[laneOfCode[control.code(each)]] += sign;
        }
    }

    long bytes() {
        return 2L * totals.length + 4L * laneOfCode.length + 48;
    }
}
