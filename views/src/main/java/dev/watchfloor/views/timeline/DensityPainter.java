package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Events as stacked columns by severity, the most severe on top, high ones hatched and critical ones capped; what was
 * blocked as a line over them. Where nothing is loaded yet the strip of everything kept lends its shape, faint.
 */
final class DensityPainter {
    /** Room above the highest column, for legend and peak. */
    static final double HEADROOM = 24;

    private static final int HATCH = 4;
    private static final double LEAST_FOR_CAP = 4;

    /**
     * Draws one lane into {@code box}; nothing where there are no events.
     *
     * @param around what is known of all times, for where the data do not reach
     */
    void paint(
            Plot plot,
            Layer layer,
            LaneData data,
            Box box,
            double headroom,
            TimelineQueries.@Nullable Overview around) {
        Density density = data.all();
        Columns columns = Columns.of(plot, density);
        int peak = columns.peak(layer);
        PixelBox area = plot.box(box);
        plot.pixels().clip(area);
        double unit = unit(plot, box, headroom, peak);
        if (around != null) {
            provisional(plot, layer, density, columns, unit, area, around);
        }
        if (peak > 0) {
            for (int slice = columns.first(); slice < columns.after(); slice++) {
                column(plot, layer, density, columns, slice, unit, area);
            }
        }
        plot.pixels().unclip();
    }

    private static double unit(Plot plot, Box box, double headroom, int peak) {
        return Math.max(4, box.height() - headroom) * plot.output() / Math.max(1, peak);
    }

    private static void column(
            Plot plot, Layer layer, Density density, Columns columns, int slice, double unit, PixelBox area) {
        int left = columns.edge(slice);
        int right = columns.edge(slice + 1);
        int bottom = area.bottom();
        long sum = 0;
        for (Severity severity : Severity.values()) {
            int count = density.count(layer, severity, slice);
            if (count == 0) {
                continue;
            }
            sum += count;
            int exact = area.bottom() - (int) Math.round(sum * unit);
            int top = Math.max(area.top(), Math.min(exact, bottom - plot.length(least(severity))));
            segment(plot, layer, severity, new PixelBox(left, top, right, bottom), columns.phase(period(plot)));
            bottom = top;
        }
    }

    /** A piece of a column as it also stands in the legend. */
    static void segment(Plot plot, Layer layer, Severity severity, PixelBox box, int phase) {
        Pixels pixels = plot.pixels();
        pixels.fill(
                box.left(), box.top(), box.right(), box.bottom(), plot.inks().severity(layer, severity));
        if (severity == Severity.HIGH && layer != Layer.IDENTITY) {
            int hatch = plot.inks().hatch(layer, severity);
            pixels.hatch(box.left(), box.top(), box.right(), box.bottom(), hatch, plot.length(1), period(plot), phase);
        }
        if (severity == Severity.CRITICAL && box.height() >= LEAST_FOR_CAP * plot.output()) {
            pixels.fill(box.left(), box.top(), box.right(), box.top() + plot.length(1), plot.inks().text);
        }
    }

    /** As far apart on every display. */
    private static int period(Plot plot) {
        return HATCH * plot.length(1);
    }

    /** A line at the height of what was blocked. */
    void paintBlocked(Plot plot, Layer layer, LaneData data, Box box) {
        Columns columns = Columns.of(plot, data.blocked());
        int peak = Columns.of(plot, data.all()).peak(layer);
        if (peak == 0 || data.blockedOnly()) {
            return;
        }
        PixelBox area = plot.box(box);
        plot.pixels().clip(area);
        double unit = unit(plot, box, HEADROOM, peak);
        int thick = plot.length(1);
        int before = area.bottom();
        for (int slice = columns.first(); slice < columns.after(); slice++) {
            int count = data.blocked().count(layer, slice);
            int y = area.bottom() - (int) Math.round(count * unit);
            int left = columns.edge(slice);
            int right = columns.edge(slice + 1);
            if (count > 0) {
                plot.pixels().fill(left, y - thick, right, y, plot.inks().text);
            }
            if (Math.abs(y - before) > thick && slice > columns.first()) {
                int top = Math.min(y, before);
                plot.pixels().fill(left, top, left + thick, Math.max(y, before), plot.inks().text);
            }
            before = y;
        }
        plot.pixels().unclip();
    }

    /** Counts of the strip's longer slices, brought down to the length of the lane's. */
    private static void provisional(
            Plot plot,
            Layer layer,
            Density density,
            Columns columns,
            double unit,
            PixelBox area,
            TimelineQueries.Overview around) {
        int from = columns.edge(0);
        int to = columns.edge(density.slices());
        if (from <= area.left() && to >= area.right()) {
            return;
        }
        Density known = around.density();
        Columns wide = Columns.of(plot, known);
        double share = (double) Columns.length(density).toNanos()
                / Columns.length(known).toNanos();
        for (int slice = wide.first(); slice < wide.after(); slice++) {
            int count = known.count(layer, slice);
            int height = (int) Math.round(count * Math.min(1, share) * unit);
            int top = Math.max(area.top(), area.bottom() - Math.max(count > 0 ? 1 : 0, height));
            int left = wide.edge(slice);
            int right = wide.edge(slice + 1);
            int colour = plot.inks().provisional(layer);
            plot.pixels().fill(left, top, Math.min(right, from), area.bottom(), colour);
            plot.pixels().fill(Math.max(left, to), top, right, area.bottom(), colour);
        }
    }

    /** High severities stay visible however few they are among the others. */
    private static double least(Severity severity) {
        return severity.atLeast(Severity.HIGH) ? 2 : 1;
    }
}
