package dev.watchfloor.views.timeline;

import dev.watchfloor.app.audit.AuditEntry;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/** What operators did: a small flag on the axis, with a fine line down through the lanes. */
final class ActsPainter {

    void paint(Frame frame, List<AuditEntry> acts) {
        Color colour = frame.palette().act();
        Box axis = frame.layout().axis();
        Box lanes = frame.layout().lanes();
        for (AuditEntry act : visible(acts)) {
            double x = Math.round(frame.x(act.time()));
            if (x < axis.x() || x >= axis.right()) {
                continue;
            }
            frame.vertical(Frame.faint(colour, 0.35), x, lanes.y(), lanes.bottom());
            double bottom = axis.bottom();
            frame.graphics().setFill(colour);
            frame.graphics()
                    .fillPolygon(
                            new double[] {x - 4.5, x + 5.5, x + 5.5, x + 0.5, x - 4.5},
                            new double[] {bottom - 12, bottom - 12, bottom - 5, bottom, bottom - 5},
                            5);
            frame.hits().add(new Box(x - 5, bottom - 13, 11, 15), new Target.OfAct(act));
        }
    }

    /** An act that was announced and then ended shows as its end. */
    private static List<AuditEntry> visible(List<AuditEntry> acts) {
        List<AuditEntry> shown = new ArrayList<>();
        for (AuditEntry act : acts) {
            shown.removeIf(before -> before.outcome().equals("STARTED")
                    && before.action().equals(act.action())
                    && before.subject().equals(act.subject()));
            shown.add(act);
        }
        return shown;
    }
}
