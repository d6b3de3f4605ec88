package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.connectors.event.Layer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The slices of a density that are in view and where they stand, in whole device pixels without gaps. A slice is as wide
 * as ever while the view moves: widths follow from its number since 1970, not from its place on screen. Immutable.
 */
final class Columns {
    private final Density density;
    private final int first;
    private final int after;
    private final double width;
    private final double number;
    private final long shift;
    private final double output;

    private Columns(TimeScale scale, Box plot, double output, Density density) {
        this.density = density;
        this.output = output;
        Duration length = length(density);
        width = scale.width() * length.toNanos() / scale.range().length().toNanos() * output;
        number = Math.floor(
                (double) ChronoUnit.NANOS.between(Instant.EPOCH, density.range().from()) / length.toNanos());
        double origin = (plot.x() + scale.x(density.range().from())) * output;
        shift = Math.round(origin) - Math.round(number * width);
        first = Math.clamp((long) Math.floor((plot.x() * output - origin) / width), 0, density.slices());
        after = Math.clamp((long) Math.ceil((plot.right() * output - origin) / width), first, density.slices());
    }

    /** @param plot where the scale lies */
    static Columns of(TimeScale scale, Box plot, double output, Density density) {
        return new Columns(scale, plot, output, density);
    }

    static Columns of(Plot plot, Density density) {
        return of(plot.scale(), plot.layout().axis(), plot.output(), density);
    }

    static Columns of(Frame frame, Density density) {
        return of(frame.scale(), frame.layout().axis(), frame.output(), density);
    }

    /** The first slice in view. */
    int first() {
        return first;
    }

    /** The slice after the last one in view. */
    int after() {
        return after;
    }

    /** Where a slice begins and the one before ends, also for slices that there are not. */
    int edge(int slice) {
        return (int) Math.clamp(shift + Math.round((number + slice) * width), -100_000_000, 100_000_000);
    }

    /** Where patterns over all slices begin, such that they move with them. */
    int phase(int period) {
        return (int) Math.floorMod(shift, (long) period);
    }

    /** The slice at a logical pixel of the canvas, -1 when there is none. */
    int at(double x) {
        double pixel = x * output;
        for (int slice = Math.max(first, guess(pixel) - 1); slice < Math.min(after, guess(pixel) + 2); slice++) {
            if (pixel >= edge(slice) && pixel < edge(slice + 1)) {
                return slice;
            }
        }
        return -1;
    }

    private int guess(double pixel) {
        return (int) Math.floor((pixel - shift) / width - number);
    }

    /** The fullest slice in view. */
    int peak(Layer layer) {
        int peak = 0;
        for (int slice = first; slice < after; slice++) {
            peak = Math.max(peak, density.count(layer, slice));
        }
        return peak;
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
