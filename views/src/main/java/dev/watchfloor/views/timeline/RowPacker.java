package dev.watchfloor.views.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Puts stretches of pixels into rows so that none overlap. Not thread-safe. */
final class RowPacker {
    /** In no row. */
    static final int NONE = -1;

    private final List<NavigableMap<Double, Double>> rows = new ArrayList<>();

    /** @param count number of rows, may be 0 */
    RowPacker(int count) {
        for (int row = 0; row < count; row++) {
            rows.add(new TreeMap<>());
        }
    }

    /** The topmost row where the stretch is free, now taken; {@link #NONE} when there is none. */
    int place(double from, double to) {
        for (int row = 0; row < rows.size(); row++) {
            if (take(row, from, to)) {
                return row;
            }
        }
        return NONE;
    }

    /** Takes the stretch in a certain row if it is free there. */
    boolean take(int row, double from, double to) {
        if (row < 0 || row >= rows.size()) {
            return false;
        }
        NavigableMap<Double, Double> taken = rows.get(row);
        Map.Entry<Double, Double> left = taken.floorEntry(from);
        Double right = taken.ceilingKey(from);
        if (left != null && left.getValue() > from || right != null && right < to) {
            return false;
        }
        taken.put(from, Math.max(from, to));
        return true;
    }
}
