package dev.watchfloor.views.timeline;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs sessions into the rows of the identity lane. Sessions of incidents come first and thus on top, then revoked
 * ones; a session keeps its row from one layout to the next where it can, so that bars do not jump while the view moves.
 * Not thread-safe.
 */
final class SessionRows {
    private static final double NARROWEST = 4;
    private static final double GAP = 2;
    private static final double GAP_BELOW = 4;
    private static final double URGENT_SHARE = 0.6;

    /** Heights of a row, tried in this order until all sessions find room. */
    private static final double[] HEIGHTS = {20, 17, 15, 13};

    private static final Comparator<SessionRecord> URGENT_FIRST = Comparator.comparing(
                    (SessionRecord record) -> record.incident() == null)
            .thenComparing(record -> record.state() != SessionRecord.State.REVOKED);

    private Map<Key, Integer> last = new HashMap<>();

    private record Key(String provider, SessionRef session) {}

    /**
     * A session with its place.
     *
     * @param session what it is
     * @param y top edge in pixels from the first row
     * @param height in pixels
     * @param from left edge in pixels, may lie left of the lane
     * @param to right edge in pixels; for open sessions where now is
     */
    record Bar(SessionRecord session, double y, double height, double from, double to) {}

    /**
     * All bars that found room.
     *
     * @param bars most urgent last, so that they are drawn on top
     * @param left how many sessions found no row
     */
    record Layout(List<Bar> bars, int left) {
        Layout {
            bars = List.copyOf(bars);
        }
    }

    /**
     * Packs anew. Urgent sessions get high rows; the others get rows as high as room allows.
     *
     * @param room height of all rows together in pixels
     * @param now where open sessions end for the time being
     */
    Layout pack(List<SessionRecord> sessions, TimeScale scale, double room, Instant now) {
        List<SessionRecord> ordered = sessions.stream()
                .sorted(URGENT_FIRST
                        .thenComparing(session -> !last.containsKey(key(session)))
                        .thenComparing(session -> session.session().started()))
                .toList();
        List<SessionRecord> urgent =
                ordered.stream().filter(SessionRows::isUrgent).toList();
        List<SessionRecord> calm =
                ordered.stream().filter(session -> !isUrgent(session)).toList();
        Band top = new Band(scale, now, 0, HEIGHTS[0], (int) (room * URGENT_SHARE / HEIGHTS[0]));
        top.placeAll(urgent);
        Band rest = top;
        for (double height : HEIGHTS) {
            double start = top.used * HEIGHTS[0];
            rest = new Band(scale, now, start, height, (int) Math.max(0, (room - start) / height));
            rest.placeAll(calm);
            if (rest.left == 0) {
                break;
            }
        }
        last = rest.placed;
        List<Bar> bars = new ArrayList<>(rest.bars);
        bars.addAll(top.bars.reversed());
        return new Layout(bars, top.left + rest.left);
    }

    private static boolean isUrgent(SessionRecord session) {
        return session.incident() != null || session.state() == SessionRecord.State.REVOKED;
    }

    /** Rows of one height, one under the other. */
    private final class Band {
        private final TimeScale scale;
        private final Instant now;
        private final double start;
        private final double height;
        private final RowPacker packer;
        private final List<Bar> bars = new ArrayList<>();
        private final Map<Key, Integer> placed = new HashMap<>();
        private int used;
        private int left;

        Band(TimeScale scale, Instant now, double start, double height, int rows) {
            this.scale = scale;
            this.now = now;
            this.start = start;
            this.height = height;
            this.packer = new RowPacker(rows);
        }

        void placeAll(List<SessionRecord> sessions) {
            sessions.forEach(this::place);
        }

        private void place(SessionRecord session) {
            double from = Math.max(-20, scale.x(session.session().started()));
            Instant end = session.ended() == null ? now : session.ended();
            double to = Math.min(scale.width() + 20, Math.max(scale.x(end), from + NARROWEST));
            int row = row(session, from, to + GAP);
            if (row == RowPacker.NONE) {
                left++;
                return;
            }
            used = Math.max(used, row + 1);
            placed.put(key(session), row);
            double body = height - Math.round(Math.min(GAP_BELOW, height * 0.17));
            bars.add(new Bar(session, start + row * height, body, from, to));
        }

        private int row(SessionRecord session, double from, double to) {
            Integer before = last.get(key(session));
            if (before != null && packer.take(before, from, to)) {
                return before;
            }
            return packer.place(from, to);
        }
    }

    private static Key key(SessionRecord record) {
        return new Key(record.provider(), record.session().ref());
    }
}
