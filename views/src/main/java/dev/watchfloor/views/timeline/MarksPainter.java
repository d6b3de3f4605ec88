package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Single events: a square or diamond each, with a label where there is room. Hollow when a control let it through. */
final class MarksPainter {
    private static final double ROW = 15;
    private static final double SIZE = 7;
    private static final double TOP = 26;
    private static final double LONGEST_LABEL = 230;
    private static final double LEAST_LABEL = 44;

    private final TextMeasure measure = new TextMeasure(Font.font("Inter", 11));

    private record Mark(StoredEvent event, double x, int row) {}

    void paint(Frame frame, Layer layer, List<StoredEvent> events, Box box) {
        int rows = (int) Math.max(1, Math.floor((box.height() - TOP - 4) / ROW));
        frame.graphics().save();
        frame.graphics().beginPath();
        frame.graphics().rect(box.x(), box.y(), box.width(), box.height());
        frame.graphics().clip();
        frame.graphics().setFont(measure.font());
        double[] nextInRow = new double[rows];
        Arrays.fill(nextInRow, box.right() + LONGEST_LABEL);
        for (Mark mark : marks(frame, events, box, rows).reversed()) {
            double room = nextInRow[mark.row()] - mark.x() - SIZE - 5 - 8;
            String label =
                    room < LEAST_LABEL ? "" : measure.fit(label(mark.event().event()), Math.min(room, LONGEST_LABEL));
            paint(frame, layer, mark.event(), mark.x(), box.y() + TOP + mark.row() * ROW, label);
            nextInRow[mark.row()] = mark.x();
        }
        frame.graphics().restore();
    }

    /** One row after the other, so that neighbours in time stand apart; a taken place is passed over. */
    private static List<Mark> marks(Frame frame, List<StoredEvent> events, Box box, int rows) {
        List<Mark> marks = new ArrayList<>(events.size());
        double[] lastInRow = new double[rows];
        Arrays.fill(lastInRow, -SIZE * 2);
        int row = 0;
        for (StoredEvent event : events) {
            double x = Math.round(frame.x(event.event().time()));
            if (x < box.x() - SIZE || x > box.right()) {
                continue;
            }
            for (int tried = 0; tried < rows && lastInRow[row] > x - SIZE - 1; tried++) {
                row = (row + 1) % rows;
            }
            marks.add(new Mark(event, x, row));
            lastInRow[row] = x;
            row = (row + 1) % rows;
        }
        return marks;
    }

    private void paint(Frame frame, Layer layer, StoredEvent event, double x, double y, String label) {
        Color colour = frame.palette().severity(layer, event.event().severity());
        boolean hollow = event.event().outcome() == Outcome.ALLOWED;
        frame.graphics().setFill(colour);
        frame.graphics().setStroke(colour);
        if (layer == Layer.DETECTION) {
            diamond(frame, x, y, hollow);
        } else if (hollow) {
            frame.graphics().strokeRect(x + 0.5, y + 0.5, SIZE - 1, SIZE - 1);
        } else {
            frame.graphics().fillRect(x, y, SIZE, SIZE);
        }
        if (!label.isEmpty()) {
            frame.text(label, x + SIZE + 5, y + SIZE, frame.palette().muted());
        }
        double width = label.isEmpty() ? SIZE : SIZE + 5 + measure.width(label);
        frame.hits().add(new Box(x, y, width, SIZE).grown(3), new Target.OfEvent(event));
    }

    private static void diamond(Frame frame, double x, double y, boolean hollow) {
        double middle = SIZE / 2;
        double[] across = {x + middle, x + SIZE + 0.5, x + middle, x - 0.5};
        double[] down = {y - 0.5, y + middle, y + SIZE + 0.5, y + middle};
        if (hollow) {
            frame.graphics().strokePolygon(across, down, 4);
        } else {
            frame.graphics().fillPolygon(across, down, 4);
        }
    }

    private static String label(SecurityEvent event) {
        return event.summary().isEmpty() ? String.valueOf(event.path()) : event.summary();
    }
}
