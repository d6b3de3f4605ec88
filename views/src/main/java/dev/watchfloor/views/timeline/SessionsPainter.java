package dev.watchfloor.views.timeline;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** The sessions of the identity lane: bars in pixels and the names of their users over them. */
final class SessionsPainter {
    static final double TOP = 10;
    private static final double LEAST_FOR_TEXT = 9;
    private static final double LEAST_WIDTH_FOR_TEXT = 34;
    private static final double CROSS = 12;
    private static final Font SMALL = Font.font("Inter", 10);
    private static final Font SMALLEST = Font.font("Inter", 9);

    private final TextMeasure measure = new TextMeasure(Font.font("Inter", 11));

    /** Height of all rows in a lane. @param below room kept free for the sign-ins */
    static double room(Box lane, double below) {
        return lane.height() - TOP - below;
    }

    void paintBars(Plot plot, SceneData scene, Box lane) {
        plot.pixels().clip(plot.box(lane));
        new SessionBars(plot, lane.y() + TOP).paint(scene.layout(), scene.refreshes());
        plot.pixels().unclip();
    }

    void paintNames(Frame frame, SceneData scene, Box lane) {
        long from = SessionLayout.nanos(frame.range().from());
        long to = SessionLayout.nanos(frame.range().to());
        for (SessionLayout.Row row : scene.layout().rows()) {
            if (row.height() < LEAST_FOR_TEXT) {
                continue;
            }
            frame.graphics().setFont(row.height() < 10 ? SMALLEST : row.height() < 13 ? SMALL : measure.font());
            double baseline = lane.y() + TOP + row.y() + row.height() / 2 + (row.height() < 10 ? 3 : 4);
            for (int index = row.firstEndingAfter(from);
                    index < row.starts().length && row.starts()[index] < to;
                    index++) {
                name(frame, row.sessions().get(index), lane, baseline);
            }
        }
    }

    private void name(Frame frame, SessionRecord record, Box lane, double baseline) {
        double start = frame.x(record.session().started());
        double left = Math.max(start, lane.x());
        double end = frame.x(record.ended() == null ? frame.now() : record.ended());
        double width = Math.min(end, lane.right()) - left;
        if (width < LEAST_WIDTH_FOR_TEXT) {
            return;
        }
        // The numbered disc of an incident sits on the left end of its bar.
        double indent = record.incident() != null ? 16 : 8;
        double cross = record.state() == SessionRecord.State.REVOKED ? CROSS : 0;
        String name = measure.fit(record.session().userName(), width - indent - 4 - cross);
        if (!name.isEmpty()) {
            frame.text(name, left + indent, baseline, frame.palette().text());
        }
    }

    /** The session at a logical pixel. */
    static Optional<SessionRecord> at(SessionLayout layout, TimeScale scale, Box lane, double x, double y) {
        if (!lane.contains(x, y)) {
            return Optional.empty();
        }
        Instant when = scale.instant(x - lane.x());
        return layout.at(y - lane.y() - TOP, when, scale.lasting(4).toNanos());
    }

    /** Middle of the row of a session, or null when it is not drawn. */
    static @Nullable Double middleOf(SessionLayout layout, @Nullable SessionRef session, Box lane) {
        SessionLayout.Row row = layout.rowOf(session);
        return row == null ? null : lane.y() + TOP + row.y() + row.height() / 2;
    }
}
