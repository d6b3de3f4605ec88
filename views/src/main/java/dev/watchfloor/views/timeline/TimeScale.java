package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Between instants and pixels of a lane.
 *
 * @param range what the lane shows
 * @param width of the lane in logical pixels, at least 1
 */
record TimeScale(TimeRange range, double width) {
    /** Width of one bin of a density lane: whole pixels, since fractions make a moiré. */
    static final int BIN_PIXELS = 3;

    TimeScale {
        width = Math.max(1, width);
    }

    /** Pixel of an instant, also outside the lane. */
    double x(Instant when) {
        return seconds(Duration.between(range.from(), when)) / seconds(range.length()) * width;
    }

    /** The instant at a pixel, also outside the lane. */
    Instant instant(double x) {
        return range.from().plusNanos(Math.round(range.length().toNanos() * (x / width)));
    }

    /** The place of a pixel, 0 left edge .. 1 right edge. */
    double place(double x) {
        return Math.clamp(x / width, 0, 1);
    }

    /** How long a number of pixels lasts. */
    Duration lasting(double pixels) {
        return Duration.ofNanos(Math.round(range.length().toNanos() * (pixels / width)));
    }

    /**
     * The range to ask a density for, and in how many slices, so that each slice is {@link #BIN_PIXELS} wide on screen
     * and its bounds are multiples of its length since 1970: panning then moves bins and never changes their counts.
     */
    Bins bins() {
        long bin = Math.max(1, lasting(BIN_PIXELS).toNanos());
        // Nanoseconds since 1970 fit a long until the year 2262.
        long into = Math.floorMod(ChronoUnit.NANOS.between(Instant.EPOCH, range.from()), bin);
        Instant first = range.from().minusNanos(into);
        int count = (int) Math.ceil(width / BIN_PIXELS) + 1;
        return new Bins(new TimeRange(first, first.plusNanos(bin * count)), count);
    }

    private static double seconds(Duration length) {
        return length.getSeconds() + length.getNano() / 1e9;
    }

    /**
     * Aligned slices.
     *
     * @param range begins at or before the lane's range and ends after it
     * @param count number of slices
     */
    record Bins(TimeRange range, int count) {}
}
