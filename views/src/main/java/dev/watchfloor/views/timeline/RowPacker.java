package dev.watchfloor.views.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Puts stretches of time into rows so that none overlap. Quickest when they come in order. Not thread-safe. */
final class RowPacker {
    /** In no row. */
    static final int NONE = -1;

    private final List<Row> rows = new ArrayList<>();

    /** @param count number of rows, may be 0 */
    RowPacker(int count) {
        for (int row = 0; row < count; row++) {
            rows.add(new Row());
        }
    }

    /** The topmost row where the stretch is free, now taken; {@link #NONE} when there is none. */
    int place(long from, long to) {
        for (int row = 0; row < rows.size(); row++) {
            if (take(row, from, to)) {
                return row;
            }
        }
        return NONE;
    }

    /** Takes the stretch in a certain row if it is free there. */
    boolean take(int row, long from, long to) {
        return row >= 0 && row < rows.size() && rows.get(row).take(from, Math.max(from, to));
    }

    private static final class Row {
        private final NavigableMap<Long, Long> taken = new TreeMap<>();
        private long lastFrom = Long.MIN_VALUE;
        private long lastTo = Long.MIN_VALUE;

        boolean take(long from, long to) {
            if (from < lastTo && (from >= lastFrom || !isFree(from, to))) {
                return false;
            }
            taken.put(from, to);
            if (from >= lastFrom) {
                lastFrom = from;
                lastTo = to;
            }
            return true;
        }

        private boolean isFree(long from, long to) {
            Map.Entry<Long, Long> before = taken.floorEntry(from);
            Long next = taken.ceilingKey(from);
            return (before == null || before.getValue() <= from) && (next == null || next >= to);
        }
    }
}
