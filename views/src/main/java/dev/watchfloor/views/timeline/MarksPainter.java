package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Single events: a square or diamond each, with a label where there is room. Hollow when a control let it through. */
final class MarksPainter {
    private static final double ROW = 15;
    private static final double SIZE = 7;
    private static final double TOP = 26;
    private static final double LONGEST_LABEL = 230;

    private final TextMeasure measure = new TextMeasure(Font.font("Inter", 11));

    void paint(Frame frame, Layer layer, List<StoredEvent> events, Box box) {
        int rows = (int) Math.max(1, Math.floor((box.height() - TOP - 4) / ROW));
        RowPacker packer = new RowPacker(rows);
        frame.graphics().setFont(measure.font());
        int index = 0;
        for (StoredEvent event : events) {
            double x = Math.round(frame.x(event.event().time()));
            if (x < box.x() - SIZE || x > box.right()) {
                continue;
            }
            String label = measure.fit(label(event.event()), LONGEST_LABEL);
            double labelled = x + SIZE + 5 + measure.width(label) + 10;
            int row = packer.place(x, labelled);
            boolean named = row != RowPacker.NONE;
            if (!named) {
                row = packer.place(x, x + SIZE + 2);
            }
            if (row == RowPacker.NONE) {
                row = index % rows;
            }
            paint(frame, layer, event, box, x, box.y() + TOP + row * ROW, named ? label : "");
            index++;
        }
    }

    private void paint(Frame frame, Layer layer, StoredEvent event, Box box, double x, double y, String label) {
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
        if (!label.isEmpty() && x + SIZE + 5 < box.right()) {
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
