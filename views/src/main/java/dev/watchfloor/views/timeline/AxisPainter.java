package dev.watchfloor.views.timeline;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The axis: ticks, labels, grid lines through the lanes, and where now is. */
final class AxisPainter {
    private static final Font LABELS = Font.font("JetBrains Mono", 11);

    /** The lanes' grounds and the grid; everything else is drawn over it. */
    void paintGround(Frame frame, List<AxisTicks.Tick> ticks) {
        LaneLayout layout = frame.layout();
        for (Box lane : List.of(layout.perimeter(), layout.detection(), layout.identity())) {
            double left = LaneLayout.INSET;
            frame.fill(frame.palette().lane(), left, lane.y(), lane.right() - left, lane.height());
        }
        Color line = Frame.faint(frame.palette().line(), 0.75);
        for (AxisTicks.Tick tick : ticks) {
            if (tick.isMajor()) {
                double x = layout.axis().x() + tick.x();
                for (Box lane : List.of(layout.perimeter(), layout.detection(), layout.identity())) {
                    frame.vertical(tick.newDay() ? frame.palette().muted() : line, x, lane.y(), lane.bottom());
                }
            }
        }
    }

    void paint(Frame frame, List<AxisTicks.Tick> ticks) {
        Box axis = frame.layout().axis();
        frame.graphics().setFont(LABELS);
        frame.graphics().setTextAlign(TextAlignment.CENTER);
        for (AxisTicks.Tick tick : ticks) {
            double x = axis.x() + tick.x();
            double length = tick.isMajor() ? 6 : 3;
            frame.vertical(Frame.faint(frame.palette().muted(), 0.6), x, axis.bottom() - 2 - length, axis.bottom() - 2);
            if (tick.isMajor() && tick.x() > 22 && tick.x() < axis.width() - 22) {
                Color colour =
                        tick.newDay() ? frame.palette().text() : frame.palette().muted();
                frame.text(tick.label(), x, axis.y() + 16, colour);
            }
        }
        frame.graphics().setTextAlign(TextAlignment.LEFT);
    }

    /** A dashed line where now is, when that is in view. */
    void paintNow(Frame frame) {
        double x = Math.round(frame.x(frame.now()));
        Box lanes = frame.layout().lanes();
        if (x < lanes.x() || x >= lanes.right()) {
            return;
        }
        frame.fill(
                Frame.faint(frame.palette().ground(), 0.45), x + 1, lanes.y(), lanes.right() - x - 1, lanes.height());
        Color colour = Frame.faint(frame.palette().identity().getLast(), 0.75);
        for (double y = lanes.y(); y < lanes.bottom(); y += 6) {
            frame.fill(colour, x, y, 1, 3);
        }
    }
}
