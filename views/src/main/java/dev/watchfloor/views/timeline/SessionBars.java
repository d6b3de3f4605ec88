package dev.watchfloor.views.timeline;

import dev.watchfloor.app.sessions.SessionRecord;
import java.time.Duration;

/**
 * Sessions as bars in pixels: a bright edge where they start, small ticks where they were refreshed, a line where they
 * ended, a fade where they are still open, a cut with a cross where they were revoked. Those of an incident are outlined.
 */
final class SessionBars {
    private static final double NARROWEST = 3;
    private static final double FADE = 46;
    private static final double LEAST_FOR_LINES = 6;
    private static final double LEAST_FOR_CROSS = 16;
    private static final double LEAST_FOR_CORNERS = 8;

    private final Plot plot;
    private final Pixels pixels;
    private final Inks inks;
    private final double top;

    /** @param top of the first row in logical pixels */
    SessionBars(Plot plot, double top) {
        this.plot = plot;
        this.pixels = plot.pixels();
        this.inks = plot.inks();
        this.top = top;
    }

    /** Draws what is in view; the caller has set the clip. */
    void paint(SessionLayout layout, RefreshTimes refreshes) {
        long from = SessionLayout.nanos(plot.scale().range().from().minus(slack()));
        long to = SessionLayout.nanos(plot.scale().range().to());
        for (SessionLayout.Row row : layout.rows().reversed()) {
            for (int index = row.firstEndingAfter(from);
                    index < row.starts().length && row.starts()[index] < to;
                    index++) {
                bar(row, row.sessions().get(index), refreshes);
            }
        }
        if (layout.crowd().times().length > 0) {
            crowd(layout.crowd(), to);
        }
    }

    /** A short session is drawn longer than it is. */
    private Duration slack() {
        return plot.scale().lasting(NARROWEST + 1);
    }

    /** Where a session is drawn. */
    PixelBox box(SessionLayout.Row row, SessionRecord session) {
        int left = plot.x(session.session().started());
        int right = plot.x(session.ended() == null ? plot.now() : session.ended());
        return new PixelBox(
                left,
                plot.px(top + row.y()),
                Math.max(right, left + plot.length(NARROWEST)),
                plot.px(top + row.y() + row.height()));
    }

    private void bar(SessionLayout.Row row, SessionRecord session, RefreshTimes refreshes) {
        PixelBox box = box(row, session);
        boolean incident = session.incident() != null;
        boolean revoked = session.state() == SessionRecord.State.REVOKED;
        boolean open = session.ended() == null;
        boolean thin = row.height() < LEAST_FOR_LINES;
        int edge = incident || revoked ? inks.danger : inks.identity;
        int line = incident || revoked ? inks.danger : inks.barLine;
        int body = thin ? line : incident ? inks.incidentBody : revoked ? inks.revokedBody : inks.body(open);
        pixels.fill(box.left(), box.top(), box.right(), box.bottom(), body);
        int hair = plot.length(1);
        if (!thin) {
            pixels.fill(box.left(), box.bottom() - hair, box.right(), box.bottom(), line);
            for (long refresh : refreshes.of(session)) {
                int x = plot.x(refresh);
                pixels.fill(x, box.top(), x + hair, box.top() + plot.length(row.height() * 0.4), inks.identity);
            }
        }
        if (incident) {
            pixels.fill(box.left(), box.top(), box.right(), box.top() + hair, line);
        }
        if (open) {
            fade(box, body, thin ? body : line, incident && !thin ? line : body);
        } else {
            pixels.fill(box.right() - hair, box.top(), box.right(), box.bottom(), line);
        }
        pixels.fill(
                box.left(),
                box.top(),
                box.left() + plot.length(box.width() < 8 * plot.output() ? 2 : 3),
                box.bottom(),
                edge);
        if (revoked) {
            cut(box, row.height());
        }
        if (row.height() >= LEAST_FOR_CORNERS) {
            corners(box, open);
        }
    }

    /** Towards now, for nobody knows how long it will last. */
    private void fade(PixelBox box, int body, int below, int above) {
        int hair = plot.length(1);
        stripe(box, box.top(), box.top() + hair, above);
        stripe(box, box.top() + hair, box.bottom() - hair, body);
        stripe(box, box.bottom() - hair, box.bottom(), below);
    }

    private void stripe(PixelBox box, int from, int to, int colour) {
        int left = Math.max(box.left(), box.right() - plot.length(FADE));
        pixels.fade(left, from, box.right(), to, colour, Pixels.mix(colour, inks.lane, 200));
    }

    /** Where an operator ended it: a bright edge beyond the bar, with a cross. */
    private void cut(PixelBox box, double height) {
        int thick = plot.length(2);
        pixels.fill(box.right() - thick, box.top() - thick, box.right(), box.bottom() + thick, inks.danger);
        if (box.width() < LEAST_FOR_CROSS * plot.output() || height < LEAST_FOR_CORNERS) {
            return;
        }
        int arm = plot.length(Math.min(3, height / 3));
        int x = box.right() - plot.length(9);
        int y = (box.top() + box.bottom()) / 2;
        for (int step = -arm; step <= arm; step++) {
            pixels.fill(x + step, y + step, x + step + thick, y + step + 1, inks.danger);
            pixels.fill(x + step, y - step, x + step + thick, y - step + 1, inks.danger);
        }
    }

    private void corners(PixelBox box, boolean open) {
        int cut = plot.length(1);
        for (int y : new int[] {box.top(), box.bottom() - cut}) {
            pixels.fill(box.left(), y, box.left() + cut, y + cut, inks.lane);
            if (!open) {
                pixels.fill(box.right() - cut, y, box.right(), y + cut, inks.lane);
            }
        }
    }

    private void crowd(SessionLayout.Crowd crowd, long to) {
        int bottom = plot.px(top + crowd.y() + crowd.height());
        long start = SessionLayout.nanos(plot.scale().range().from());
        double unit = (crowd.height() - 3) * plot.output() / Math.max(1, crowd.peak(start, to));
        int index = crowd.changesUntil(start);
        int open = index == 0 ? 0 : crowd.open()[index - 1];
        int x = plot.px(plot.layout().axis().x());
        while (index <= crowd.times().length) {
            boolean over = index == crowd.times().length || crowd.times()[index] >= to;
            long until = over ? to : crowd.times()[index];
            int next = plot.x(Math.min(until, SessionLayout.nanos(plot.now())));
            if (open > 0) {
                pixels.fill(x, bottom - Math.max(1, (int) Math.round(open * unit)), next, bottom, inks.barLine);
            }
            if (over) {
                return;
            }
            x = Math.max(x, next);
            open = crowd.open()[index++];
        }
    }
}
