package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import javafx.scene.paint.Color;

/** The strip of everything kept, with a window where the lanes look. */
final class OverviewPainter {

    void paint(Frame frame, TimelineQueries.Overview overview) {
        Box strip = frame.layout().overview();
        bars(frame.plot(), overview, strip);
        TimeScale scale = new TimeScale(overview.span(), strip.width());
        window(frame, window(scale, frame.range(), strip));
    }

    private static void bars(Plot plot, TimelineQueries.Overview overview, Box strip) {
        PixelBox area = plot.box(strip);
        plot.pixels().fill(area.left(), area.top(), area.right(), area.bottom(), plot.inks().lane);
        Density density = overview.density();
        double peak = Math.sqrt(Math.max(1, peak(density)));
        for (int slice = 0; slice < density.slices(); slice++) {
            int count = total(density, slice);
            if (count > 0) {
                int left = area.left() + (int) ((long) area.width() * slice / density.slices());
                int right = area.left() + (int) ((long) area.width() * (slice + 1) / density.slices());
                int height = plot.length(Math.sqrt(count) / peak * (strip.height() - 5));
                plot.pixels().fill(left, area.bottom() - height, right, area.bottom(), plot.inks().overview);
            }
        }
    }

    /** The lanes' range on the strip, never too narrow to see. */
    static Box window(TimeScale scale, TimeRange range, Box strip) {
        double left = Math.round(Math.clamp(scale.x(range.from()), 0, scale.width() - 3));
        double right = Math.round(Math.clamp(scale.x(range.to()), left + 3, scale.width()));
        return new Box(strip.x() + left, strip.y(), right - left, strip.height());
    }

    private static void window(Frame frame, Box window) {
        Color accent = frame.palette().accent();
        frame.fill(Frame.faint(accent, 0.20), window.x(), window.y(), window.width(), window.height());
        frame.graphics().setStroke(accent);
        frame.graphics().setLineWidth(1);
        frame.graphics().strokeRect(window.x() + 0.5, window.y() + 0.5, window.width() - 1, window.height() - 1);
        double middle = window.y() + window.height() / 2;
        if (window.width() > 14) {
            frame.fill(accent, window.x() - 1, middle - 6, 3, 12);
            frame.fill(accent, window.right() - 2, middle - 6, 3, 12);
        }
    }

    private static int peak(Density density) {
        int peak = 0;
        for (int slice = 0; slice < density.slices(); slice++) {
            peak = Math.max(peak, total(density, slice));
        }
        return peak;
    }

    private static int total(Density density, int slice) {
        int sum = 0;
        for (Layer layer : Layer.values()) {
            sum += density.count(layer, slice);
        }
        return sum;
    }
}
