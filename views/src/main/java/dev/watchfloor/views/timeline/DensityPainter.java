package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.paint.Color;

/** Events as stacked columns by severity, the most severe on top; what was blocked as a line over them. */
final class DensityPainter {
    /** Room above the highest column, for legend and peak. */
    private static final double HEADROOM = 24;

    /** Draws one lane into {@code box}; nothing where the density is empty there. */
    void paint(Frame frame, Layer layer, LaneData data, Box box, double headroom) {
        Density density = data.all();
        Columns columns = Columns.of(frame, density);
        int peak = columns.peak(density, layer);
        if (peak == 0) {
            return;
        }
        double unit = Math.max(4, box.height() - headroom) / peak;
        double[] stacked = new double[density.slices()];
        for (Severity severity : Severity.values()) {
            Color colour = frame.palette().severity(layer, severity);
            frame.graphics().setFill(colour);
            for (int slice = columns.first; slice < columns.after; slice++) {
                int count = density.count(layer, severity, slice);
                if (count > 0) {
                    double height = Math.max(least(severity), count * unit);
                    double bottom = Math.round(box.bottom() - stacked[slice]);
                    double top = Math.max(box.y(), Math.min(bottom - 1, Math.round(bottom - height)));
                    frame.graphics().fillRect(columns.left(slice), top, columns.width(slice), bottom - top);
                    stacked[slice] += bottom - top;
                }
            }
        }
    }

    /** A line at the height of what was blocked. */
    void paintBlocked(Frame frame, Layer layer, LaneData data, Box box) {
        Density blocked = data.blocked();
        Columns columns = Columns.of(frame, blocked);
        int peak = columns.peak(data.all(), layer);
        if (peak == 0 || data.blockedOnly()) {
            return;
        }
        double unit = Math.max(4, box.height() - HEADROOM) / peak;
        frame.graphics().setFill(Frame.faint(frame.palette().text(), 0.85));
        double before = box.bottom();
        for (int slice = columns.first; slice < columns.after; slice++) {
            int count = blocked.count(layer, slice);
            double y = Math.min(box.bottom(), Math.round(box.bottom() - count * unit));
            if (count > 0) {
                frame.graphics().fillRect(columns.left(slice), y, columns.width(slice), 1);
            }
            if (Math.abs(y - before) > 1 && slice > columns.first) {
                frame.graphics().fillRect(columns.left(slice), Math.min(y, before), 1, Math.abs(y - before));
            }
            before = y;
        }
    }

    void paint(Frame frame, Layer layer, LaneData data, Box box) {
        paint(frame, layer, data, box, HEADROOM);
    }

    /** High severities stay visible however few they are among the others. */
    private static double least(Severity severity) {
        return severity.atLeast(Severity.HIGH) ? 2 : 1;
    }

    /** Slices in view and where they are on screen. */
    static final class Columns {
        final int first;
        final int after;
        private final double origin;
        private final double width;
        private final Box plot;

        private Columns(double origin, double width, int first, int after, Box plot) {
            this.origin = origin;
            this.width = width;
            this.first = first;
            this.after = after;
            this.plot = plot;
        }

        static Columns of(Frame frame, Density density) {
            Box plot = frame.layout().axis();
            double origin = frame.x(density.range().from());
            double width = (frame.x(density.range().to()) - origin) / density.slices();
            int first = (int) Math.floor((plot.x() - origin) / width);
            int after = (int) Math.ceil((plot.right() - origin) / width);
            return new Columns(
                    origin,
                    width,
                    Math.clamp(first, 0, density.slices()),
                    Math.clamp(after, 0, density.slices()),
                    plot);
        }

        double left(int slice) {
            return Math.max(plot.x(), edge(slice));
        }

        double width(int slice) {
            return Math.max(0, Math.min(plot.right(), edge(slice + 1)) - left(slice));
        }

        /** The fullest slice in view. */
        int peak(Density density, Layer layer) {
            int peak = 0;
            for (int slice = first; slice < after; slice++) {
                peak = Math.max(peak, density.count(layer, slice));
            }
            return peak;
        }

        /** The slice at a pixel of the canvas, -1 when there is none. */
        int at(double x) {
            int slice = (int) Math.floor((x - Math.round(origin)) / width);
            return slice >= first && slice < after ? slice : -1;
        }

        private double edge(int slice) {
            return Math.round(origin) + Math.round(slice * width);
        }
    }

    /** Start of a slice. */
    static Instant start(Density density, int slice) {
        return density.range().from().plus(length(density).multipliedBy(slice));
    }

    /** Length of each slice. */
    static Duration length(Density density) {
        return density.range().length().dividedBy(density.slices());
    }
}
