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
    private static final Comparator<SessionRecord> URGENT_FIRST = Comparator.comparing(
                    (SessionRecord record) -> record.incident() == null)
            .thenComparing(record -> record.state() != SessionRecord.State.REVOKED);

    private Map<Key, Integer> last = new HashMap<>();

    private record Key(String provider, SessionRef session) {}

    /**
     * A session with its place.
     *
     * @param session what it is
     * @param row from the top
     * @param from left edge in pixels, may lie left of the lane
     * @param to right edge in pixels; for open sessions where now is
     */
    record Bar(SessionRecord session, int row, double from, double to) {}

    /**
     * All bars that found room.
     *
     * @param bars sessions of incidents last, so that they are drawn on top
     * @param left how many sessions found no row
     */
    record Layout(List<Bar> bars, int left) {
        Layout {
            bars = List.copyOf(bars);
        }
    }

    /** Packs anew. @param now where open sessions end for the time being */
    Layout pack(List<SessionRecord> sessions, TimeScale scale, int rows, Instant now) {
        RowPacker packer = new RowPacker(rows);
        Map<Key, Integer> placed = new HashMap<>();
        List<Bar> bars = new ArrayList<>(sessions.size());
        int left = 0;
        List<SessionRecord> ordered = sessions.stream()
                .sorted(URGENT_FIRST
                        .thenComparing(session -> !last.containsKey(key(session)))
                        .thenComparing(session -> session.session().started()))
                .toList();
        for (SessionRecord session : ordered) {
            double from = Math.max(-20, scale.x(session.session().started()));
            Instant end = session.ended() == null ? now : session.ended();
            double to = Math.min(scale.width() + 20, Math.max(scale.x(end), from + NARROWEST));
            int row = row(packer, session, from, to + GAP);
            if (row == RowPacker.NONE) {
                left++;
            } else {
                placed.put(key(session), row);
                bars.add(new Bar(session, row, from, to));
            }
        }
        last = placed;
        return new Layout(bars.reversed(), left);
    }

    private int row(RowPacker packer, SessionRecord session, double from, double to) {
        Integer before = last.get(key(session));
        if (before != null && session.incident() == null && packer.take(before, from, to)) {
            return before;
        }
        return packer.place(from, to);
    }

    private static Key key(SessionRecord record) {
        return new Key(record.provider(), record.session().ref());
    }
}
