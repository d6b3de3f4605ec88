package dev.watchfloor.views.timeline;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in rows, and those that found no room as a crowd. Where a session stands between left and right follows from
 * its times when it is drawn; so a layout fits every view of its stretch of time. Immutable.
 *
 * @param rows from top to bottom
 * @param crowd those without a row
 */
record SessionLayout(List<Row> rows, Crowd crowd) {
    static final SessionLayout EMPTY = new SessionLayout(List.of(), new Crowd(0, 0, 0, new long[0], new int[0]));

    /** When sessions end that are still open. */
    static final long OPEN = Long.MAX_VALUE;

    /** Seconds of which the nanoseconds fit a long, with a month to spare. */
    private static final long FAR = 9_100_000_000L;

    SessionLayout {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param y top edge in logical pixels from the first row
     * @param height of the bars in logical pixels
     * @param sessions by start, none overlapping another
     * @param starts their starts in nanoseconds since 1970
     * @param ends their ends, {@link SessionLayout#OPEN} for those that have none
     */
    record Row(double y, double height, List<SessionRecord> sessions, long[] starts, long[] ends) {

        /** The first session that ends after a moment; the number of sessions when none does. */
        int firstEndingAfter(long nanos) {
            int found = Arrays.binarySearch(ends, nanos);
            return found >= 0 ? found + 1 : -found - 1;
        }
    }

    /**
     * How many sessions without a row are open at once, over time.
     *
     * @param sessions how many of them were in view when the layout was made
     * @param y top edge in logical pixels from the first row
     * @param height in logical pixels
     * @param times in nanoseconds since 1970, ascending; when the number changes
     * @param open the number from then on
     */
    record Crowd(int sessions, double y, double height, long[] times, int[] open) {
        /** The most at once between two moments. */
        int peak(long from, long to) {
            int peak = 0;
            for (int index = Math.max(0, changesUntil(from) - 1); index < times.length && times[index] < to; index++) {
                peak = Math.max(peak, open[index]);
            }
            return peak;
        }

        /** Number of changes at or before a moment. */
        int changesUntil(long nanos) {
            int found = Arrays.binarySearch(times, nanos);
            return found >= 0 ? found + 1 : -found - 1;
        }
    }

    /**
     * The session drawn at a place.
     *
     * @param y in logical pixels from the first row
     * @param slack nanoseconds by which a bar may be missed, since short ones are drawn longer than they are
     */
    Optional<SessionRecord> at(double y, Instant when, long slack) {
        int row = rowAt(y);
        if (row < 0) {
            return Optional.empty();
        }
        long nanos = nanos(when);
        Row here = rows.get(row);
        int index = here.firstEndingAfter(nanos - slack);
        return index < here.starts().length && here.starts()[index] <= nanos + slack / 2
                ? Optional.of(here.sessions().get(index))
                : Optional.empty();
    }

    private int rowAt(double y) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Row row = rows.get(middle);
            if (y < row.y()) {
                high = middle - 1;
            } else if (y >= row.y() + row.height() + 1) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** The row in which a session stands, or null. */
    @Nullable
    Row rowOf(@Nullable SessionRef session) {
        for (Row row : rows) {
            for (SessionRecord record : row.sessions()) {
                if (record.session().ref().equals(session)) {
                    return row;
                }
            }
        }
        return null;
    }

    /** Nanoseconds since 1970; times more than 288 years from then are brought nearer. */
    static long nanos(Instant when) {
        long second = when.getEpochSecond();
        return Math.clamp(second, -FAR, FAR) * 1_000_000_000 + when.getNano();
    }
}
