package dev.watchfloor.views.timeline;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Palette;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Sessions as bars: a bright edge where they start, a fade where they are still open, a cut with a cross where they were
 * revoked. Those of an incident are red.
 */
final class SessionsPainter {
    private static final Messages TEXT = Messages.of("timeline");
    static final double TOP = 10;
    private static final double LEAST_FOR_TEXT = 9;
    private static final double FADE = 46;
    private static final Font SMALL = Font.font("Inter", 10);

    private final TextMeasure measure = new TextMeasure(Font.font("Inter", 11));
    private final SessionRows rows = new SessionRows();
    private SessionRows.Layout layout = new SessionRows.Layout(List.of(), 0);

    /** @param bottom room kept free for the sign-ins below the bars */
    void paint(Frame frame, List<SessionRecord> sessions, Box box, double bottom) {
        layout = rows.pack(sessions, frame.scale(), box.height() - TOP - bottom, frame.now());
        frame.graphics().save();
        frame.graphics().beginPath();
        frame.graphics().rect(box.x(), box.y(), box.width(), box.height());
        frame.graphics().clip();
        frame.graphics().setFont(measure.font());
        for (SessionRows.Bar bar : layout.bars()) {
            paint(frame, bar, box);
        }
        frame.graphics().restore();
    }

    /** Says how many sessions found no room. */
    void paintLeft(Frame frame, Box box, double bottom) {
        if (layout.left() > 0) {
            frame.graphics().setFont(measure.font());
            frame.graphics().setTextAlign(TextAlignment.RIGHT);
            String more = TEXT.format("lane.moreSessions", layout.left());
            double width = measure.width(more) + 12;
            frame.fill(
                    Frame.faint(frame.palette().lane(), 0.9),
                    box.right() - width,
                    box.bottom() - bottom - 15,
                    width,
                    15);
            frame.text(
                    more,
                    box.right() - 6,
                    box.bottom() - bottom - 4,
                    frame.palette().muted());
            frame.graphics().setTextAlign(TextAlignment.LEFT);
        }
    }

    /** Middle of a session's left edge as last drawn, or null when it was not. */
    @org.jspecify.annotations.Nullable
    Box boxOf(dev.watchfloor.connectors.spi.@org.jspecify.annotations.Nullable SessionRef session, Box box) {
        return layout.bars().stream()
                .filter(bar -> bar.session().session().ref().equals(session))
                .map(bar -> box(bar, box))
                .findFirst()
                .orElse(null);
    }

    private static Box box(SessionRows.Bar bar, Box lane) {
        double x = Math.round(lane.x() + bar.from());
        double right = Math.round(lane.x() + bar.to());
        return new Box(x, lane.y() + TOP + bar.y(), Math.max(3, right - x), bar.height());
    }

    private void paint(Frame frame, SessionRows.Bar bar, Box lane) {
        Palette palette = frame.palette();
        SessionRecord record = bar.session();
        Box box = box(bar, lane);
        boolean incident = record.incident() != null;
        boolean open = record.ended() == null;
        boolean revoked = record.state() == SessionRecord.State.REVOKED;
        Color body = incident || revoked
                ? palette.lane().interpolate(palette.danger(), incident ? 0.30 : 0.18)
                : palette.identity().get(open ? 1 : 0);
        Color edge = incident || revoked ? palette.danger() : palette.identity().getLast();
        boolean nowInView = frame.x(frame.now()) <= lane.right() + FADE;
        frame.graphics().setFill(open && nowInView ? fading(box, body, palette.lane()) : body);
        frame.graphics().fillRoundRect(box.x(), box.y(), box.width(), box.height(), 4, 4);
        frame.fill(edge, box.x(), box.y(), box.width() < 8 ? 2 : 3, box.height());
        if (incident) {
            frame.graphics().setStroke(palette.danger());
            frame.graphics().setLineWidth(1);
            frame.graphics().strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, 4, 4);
        }
        double room = box.right() - Math.max(box.x(), lane.x()) - 12 - (revoked ? 12 : 0);
        // The numbered disc of an incident sits on the left end of its bar.
        double indent = incident ? 16 : 9;
        String label = box.height() < LEAST_FOR_TEXT
                ? ""
                : measure.fit(record.session().userName(), room - indent + 9);
        if (!label.isEmpty()) {
            double baseline = box.y() + box.height() / 2 + 4;
            frame.graphics().setFont(box.height() < 13 ? SMALL : measure.font());
            frame.text(label, Math.max(box.x(), lane.x()) + indent, baseline, palette.text());
        }
        if (revoked) {
            cut(frame, box);
        }
        frame.hits().add(box.grown(1), new Target.OfSession(record));
    }

    private static Paint fading(Box box, Color body, Color ground) {
        double solid = Math.max(0, 1 - FADE / Math.max(FADE, box.width()));
        return new LinearGradient(
                box.x(),
                0,
                box.right(),
                0,
                false,
                CycleMethod.NO_CYCLE,
                new Stop(0, body),
                new Stop(solid, body),
                new Stop(1, body.interpolate(ground, 0.7)));
    }

    /** Where an operator ended it: a bright edge with a cross. */
    private static void cut(Frame frame, Box box) {
        Color danger = frame.palette().danger();
        frame.fill(danger, box.right() - 2, box.y() - 2, 2, box.height() + 4);
        double x = box.right() - 9;
        double y = box.y() + box.height() / 2;
        double arm = Math.min(3, box.height() / 3);
        frame.graphics().setStroke(danger);
        frame.graphics().setLineWidth(1.5);
        frame.graphics().strokeLine(x - arm, y - arm, x + arm, y + arm);
        frame.graphics().strokeLine(x - arm, y + arm, x + arm, y - arm);
        frame.graphics().setLineWidth(1);
    }
}
