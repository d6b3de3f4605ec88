package dev.watchfloor.views.timeline;

import dev.watchfloor.app.notes.Note;
import java.util.List;
import javafx.scene.paint.Color;

/** Pins and notes: a small ribbon hanging from the top of the axis, filled where there is a text. */
final class NotesPainter {
    private static final double WIDTH = 7;
    private static final double HEIGHT = 10;

    void paint(Frame frame, List<Note> notes) {
        Color colour = frame.palette().accent();
        Box axis = frame.layout().axis();
        double y = Math.round(axis.y()) + 1;
        // Where two fall on one place, the one drawn last, on the latest event, is pointed at.
        for (Note note : notes.reversed()) {
            double x = Math.round(frame.x(note.event().time()) - WIDTH / 2);
            if (x < axis.x() || x + WIDTH >= axis.right()) {
                continue;
            }
            double[] across = {x, x + WIDTH, x + WIDTH, x + WIDTH / 2, x};
            double[] down = {y, y, y + HEIGHT, y + HEIGHT - 3, y + HEIGHT};
            if (note.text().isEmpty()) {
                frame.graphics().setFill(frame.palette().ground());
                frame.graphics().fillPolygon(across, down, across.length);
                frame.graphics().setStroke(colour);
                frame.graphics().setLineWidth(1);
                frame.graphics().strokePolygon(across, down, across.length);
            } else {
                frame.graphics().setFill(colour);
                frame.graphics().fillPolygon(across, down, across.length);
            }
            frame.hits().add(new Box(x - 2, y - 1, WIDTH + 4, HEIGHT + 3), new Target.OfNote(note));
        }
    }
}
