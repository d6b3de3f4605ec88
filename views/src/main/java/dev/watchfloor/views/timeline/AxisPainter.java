package dev.watchfloor.views.timeline;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The axis: ticks, labels, grid lines through the lanes, and where now is. */
final class AxisPainter {
    private static final Font LABELS = Font.font("JetBrains Mono", 11);

    /** The lanes' grounds and the grid; everything else is drawn over it. */
    static void paintGround(Plot plot, List<AxisTicks.Tick> ticks) {
        Pixels pixels = plot.pixels();
        Inks inks = plot.inks();
        LaneLayout layout = plot.layout();
        pixels.fill(0, 0, pixels.width(), pixels.height(), inks.ground);
        int line = Pixels.mix(inks.lane, inks.line, 192);
        for (Box lane : List.of(layout.perimeter(), layout.detection(), layout.identity())) {
            PixelBox box = plot.box(lane);
            pixels.fill(plot.px(LaneLayout.INSET), box.top(), box.right(), box.bottom(), inks.lane);
            for (AxisTicks.Tick tick : ticks) {
                if (tick.isMajor()) {
                    int x = plot.px(layout.axis().x() + tick.x());
                    pixels.fill(x, box.top(), x + plot.length(1), box.bottom(), tick.newDay() ? inks.muted : line);
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

    /** A dashed line where now is, when that is in view; what lies after it is darker. */
    static void paintNow(Plot plot) {
        PixelBox lanes = plot.box(plot.layout().lanes());
        int x = plot.x(plot.now());
        if (x < lanes.left() || x >= lanes.right()) {
            return;
        }
        int hair = plot.length(1);
        plot.pixels().blend(x + hair, lanes.top(), lanes.right(), lanes.bottom(), plot.inks().ground, 0.45);
        for (int y = lanes.top(); y < lanes.bottom(); y += plot.length(6)) {
            plot.pixels().blend(x, y, x + hair, y + plot.length(3), plot.inks().identity, 0.75);
        }
    }
}
