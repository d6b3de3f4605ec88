package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.TimeFormat;
import javafx.scene.text.Font;

/** What the colours of a density lane mean, and, on top of everything, how high its highest column is. */
final class LegendPainter {
    private static final Messages TEXT = Messages.of("timeline");
    private static final double SQUARE = 8;
    private static final double TOP = 8;
    private static final double VEIL = 0.86;

    private final MarkShape shapes = new MarkShape();
    private final TextMeasure measure = new TextMeasure(Font.font("Inter", 11));

    void paint(Frame frame, Layer layer, LaneData data, Box box) {
        Density density = data.all();
        Columns columns = Columns.of(frame, density);
        if (columns.peak(layer) == 0) {
            return;
        }
        frame.graphics().setFont(measure.font());
        double x = box.x() + 10;
        double y = box.y() + TOP;
        for (Severity severity : Severity.values()) {
            if (occurs(density, layer, severity, columns)) {
                swatch(frame, layer, severity, x, y, data.single(layer));
                x = name(frame, SeverityBadge.word(severity), x + SQUARE + 5, y);
            }
        }
        boolean line = layer == Layer.PERIMETER
                && !data.single(layer)
                && data.blocked().total(layer) > 0;
        if (line && !data.blockedOnly()) {
            frame.fill(frame.palette().text(), x, y + 4, 12, 1);
            name(frame, TEXT.get("lane.blocked"), x + 17, y);
        }
    }

    /** On a veil, so that no line of an incident crosses the words; nothing where events are drawn one by one. */
    void paintPeak(Frame frame, Layer layer, LaneData data, Box box) {
        int peak = Columns.of(frame, data.all()).peak(layer);
        if (peak == 0 || data.single(layer)) {
            return;
        }
        String words = TEXT.format("lane.peak", peak, TimeFormat.length(Columns.length(data.all())));
        double now = frame.x(frame.now());
        double right = now > box.right() - 60 && now < box.right() ? now - 8 : box.right() - 8;
        double left = right - measure.width(words);
        double y = box.y() + TOP;
        frame.fill(Frame.faint(frame.palette().lane(), VEIL), left - 4, y - 3, right - left + 8, SQUARE + 6);
        frame.graphics().setFont(measure.font());
        frame.text(words, left, y + SQUARE, frame.palette().muted());
    }

    /** A piece of a column, or a mark where events are drawn one by one. */
    private void swatch(Frame frame, Layer layer, Severity severity, double x, double y, boolean single) {
        Plot plot = frame.plot();
        if (single) {
            double middle = SQUARE / 2;
            plot.pixels()
                    .stamp(
                            shapes.mask(severity, false, plot.output()),
                            plot.px(x + middle),
                            plot.px(y + middle),
                            plot.inks().severity(layer, severity));
        } else {
            DensityPainter.segment(
                    plot, layer, severity, plot.box(new Box(x, y, SQUARE, SQUARE)), plot.px(x) + plot.px(y));
        }
    }

    private double name(Frame frame, String word, double x, double y) {
        frame.text(word, x, y + SQUARE, frame.palette().muted());
        return x + measure.width(word) + 14;
    }

    private static boolean occurs(Density density, Layer layer, Severity severity, Columns columns) {
        for (int slice = columns.first(); slice < columns.after(); slice++) {
            if (density.count(layer, severity, slice) > 0) {
                return true;
            }
        }
        return false;
    }
}
