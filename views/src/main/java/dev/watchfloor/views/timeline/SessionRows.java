package dev.watchfloor.views.timeline;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.spi.SessionRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Packs sessions into the rows of the identity lane. Sessions of incidents come first and thus on top, then revoked
 * ones; a session keeps its row from one layout to the next where it can, so that bars do not jump while the view moves.
 * Rows shrink until all find room; what does not even then becomes a crowd. Takes time in proportion to n log n.
 * Thread-safe.
 */
final class SessionRows {
    private static final double NARROWEST = 4;
    private static final double GAP = 2;
    private static final double URGENT_SHARE = 0.6;
    private static final double CROWD = 18;

    /** Heights of a row, tried in this order until all sessions find room; the last two are too low for names. */
    private static final double[] HEIGHTS = {20, 17, 15, 13, 11, 9, 6};

    private static final Comparator<SessionRecord> BY_START =
            Comparator.comparing(record -> record.session().started());
    private static final Comparator<SessionRecord> INCIDENTS_FIRST = Comparator.comparing(
                    (SessionRecord record) -> record.incident() == null)
            .thenComparing(BY_START);

    private Map<Key, Integer> last = new HashMap<>();

    private record Key(String provider, SessionRef session) {}

    /**
     * Packs anew.
     *
     * @param scale how wide a moment is on screen
     * @param room height of all rows together in logical pixels
     */
    synchronized SessionLayout pack(List<SessionRecord> sessions, TimeScale scale, double room) {
        Stretches stretches = new Stretches(scale);
        List<SessionRecord> urgent = sessions.stream()
                .filter(SessionRows::isUrgent)
                .sorted(INCIDENTS_FIRST)
                .toList();
        List<SessionRecord> calm = sessions.stream()
                .filter(session -> !isUrgent(session))
                .sorted(BY_START)
                .toList();
        Band top = band(stretches, urgent, 0, room * URGENT_SHARE);
        double start = top.used();
        Band rest = band(stretches, calm, start, room - start);
        List<SessionRecord> left = new ArrayList<>(top.left);
        left.addAll(rest.left);
        if (!left.isEmpty()) {
            rest = new Band(stretches, start, rest.height, rows(room - start - CROWD, rest.height));
            rest.placeAll(calm);
            left = new ArrayList<>(top.left);
            left.addAll(rest.left);
        }
        last = rest.placed;
        List<SessionLayout.Row> rows = new ArrayList<>(top.rows());
        rows.addAll(rest.rows());
        return new SessionLayout(rows, crowd(stretches, left, scale.range(), room - CROWD));
    }

    private static boolean isUrgent(SessionRecord session) {
        return session.incident() != null || session.state() == SessionRecord.State.REVOKED;
    }

    private Band band(Stretches stretches, List<SessionRecord> sessions, double start, double room) {
        int needed = stretches.mostAtOnce(sessions);
        double height = HEIGHTS[HEIGHTS.length - 1];
        for (double candidate : HEIGHTS) {
            if (rows(room, candidate) >= needed) {
                height = candidate;
                break;
            }
        }
        Band band = new Band(stretches, start, height, rows(room, height));
        band.placeAll(sessions);
        if (!band.left.isEmpty() && band.rowCount >= needed) {
            // Keeping rows wasted room; without that all of them fit.
            last = Map.of();
            band = new Band(stretches, start, height, rows(room, height));
            band.placeAll(sessions);
        }
        return band;
    }

    private static int rows(double room, double height) {
        return (int) Math.max(0, Math.floor(room / height));
    }

    private static SessionLayout.Crowd crowd(Stretches stretches, List<SessionRecord> left, TimeRange view, double y) {
        long[] starts = left.stream().mapToLong(stretches::from).sorted().toArray();
        long[] ends = left.stream().mapToLong(stretches::end).sorted().toArray();
        long[] times = new long[2 * left.size()];
        int[] open = new int[times.length];
        int started = 0;
        int ended = 0;
        for (int index = 0; index < times.length; index++) {
            if (started < starts.length && starts[started] <= ends[ended]) {
                times[index] = starts[started++];
            } else {
                times[index] = ends[ended++];
            }
            open[index] = started - ended;
        }
        int inView = (int)
                left.stream().filter(session -> SceneData.within(session, view)).count();
        return new SessionLayout.Crowd(inView, y, CROWD, times, open);
    }

    /** Rows of one height, one under the other. */
    private final class Band {
        private final Stretches stretches;
        private final double start;
        private final double height;
        private final int rowCount;
        private final RowPacker packer;
        private final List<List<SessionRecord>> inRows = new ArrayList<>();
        private final Map<Key, Integer> placed = new HashMap<>();
        private final List<SessionRecord> left = new ArrayList<>();

        Band(Stretches stretches, double start, double height, int rowCount) {
            this.stretches = stretches;
            this.start = start;
            this.height = height;
            this.rowCount = rowCount;
            this.packer = new RowPacker(rowCount);
            for (int row = 0; row < rowCount; row++) {
                inRows.add(new ArrayList<>());
            }
        }

        /** Those that had a row first, so that newcomers do not push them out of it. */
        void placeAll(List<SessionRecord> sessions) {
            List<SessionRecord> others = new ArrayList<>();
            for (SessionRecord session : sessions) {
                Integer before = last.get(key(session));
                if (before != null && packer.take(before, stretches.from(session), stretches.to(session))) {
                    put(session, before);
                } else {
                    others.add(session);
                }
            }
            for (SessionRecord session : others) {
                int row = packer.place(stretches.from(session), stretches.to(session));
                if (row == RowPacker.NONE) {
                    left.add(session);
                } else {
                    put(session, row);
                }
            }
        }

        private void put(SessionRecord session, int row) {
            inRows.get(row).add(session);
            placed.put(key(session), row);
        }

        /** Height down to the lowest row with a session. */
        double used() {
            int used = 0;
            for (int row = 0; row < rowCount; row++) {
                used = inRows.get(row).isEmpty() ? used : row + 1;
            }
            return used * height;
        }

        List<SessionLayout.Row> rows() {
            double body = height - Math.clamp(Math.round(height * 0.17), 1, 4);
            List<SessionLayout.Row> rows = new ArrayList<>();
            for (int row = 0; row < rowCount; row++) {
                List<SessionRecord> sessions = inRows.get(row);
                if (!sessions.isEmpty()) {
                    sessions.sort(BY_START);
                    long[] starts = sessions.stream().mapToLong(stretches::from).toArray();
                    long[] ends = sessions.stream().mapToLong(stretches::end).toArray();
                    rows.add(new SessionLayout.Row(start + row * height, body, List.copyOf(sessions), starts, ends));
                }
            }
            return rows;
        }
    }

    /** How much time a session takes up in its row: at least what can be seen, and a gap after it. */
    private record Stretches(long narrowest, long gap) {
        Stretches(TimeScale scale) {
            this(scale.lasting(NARROWEST).toNanos(), scale.lasting(GAP).toNanos());
        }

        long from(SessionRecord session) {
            return SessionLayout.nanos(session.session().started());
        }

        /** Never before the start, whatever the provider's clock says. */
        long end(SessionRecord session) {
            return session.ended() == null
                    ? SessionLayout.OPEN
                    : Math.max(from(session), SessionLayout.nanos(session.ended()));
        }

        long to(SessionRecord session) {
            return session.ended() == null
                    ? SessionLayout.OPEN
                    : Math.max(end(session), from(session) + narrowest) + gap;
        }

        int mostAtOnce(List<SessionRecord> sessions) {
            long[] starts = sessions.stream().mapToLong(this::from).sorted().toArray();
            long[] ends = sessions.stream().mapToLong(this::to).sorted().toArray();
            int most = 0;
            int ended = 0;
            for (int started = 1; started <= starts.length; started++) {
                while (ends[ended] <= starts[started - 1]) {
                    ended++;
                }
                most = Math.max(most, started - ended);
            }
            return most;
        }
    }

    private static Key key(SessionRecord record) {
        return new Key(record.provider(), record.session().ref());
    }
}
