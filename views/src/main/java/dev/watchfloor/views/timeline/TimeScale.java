package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.TimeRange;
import java.time.Duration;
import java.time.Instant;

/**
 * Between instants and pixels of a lane.
 *
 * @param range what the lane shows
 * @param width of the lane in logical pixels, at least 1
 */
record TimeScale(TimeRange range, double width) {
    /** Least width of one bin of a density lane. */
    static final int BIN_PIXELS = 3;

    /** Share of the range that is asked for on each side of it, so that a drag or a turn of the wheel finds bins there. */
    private static final int MARGIN_SHARE = 4;

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
     * The range to ask a density for, and in how many slices, so that each slice lasts a round time and is at least
     * {@link #BIN_PIXELS} wide on screen. Its bounds are multiples of its length since 1970: panning then moves bins and
     * never changes their counts.
     */
    Bins bins() {
        Duration bin = BinLength.atLeast(lasting(BIN_PIXELS));
        Instant first = BinLength.floor(range.from(), bin);
        int seen = (int) Math.ceilDiv(Duration.between(first, range.to()).toNanos(), bin.toNanos());
        int margin = Math.ceilDiv(seen, MARGIN_SHARE);
        Instant from = first.minus(bin.multipliedBy(margin));
        int count = seen + 2 * margin;
        return new Bins(new TimeRange(from, from.plus(bin.multipliedBy(count))), count);
    }

    private static double seconds(Duration length) {
        return length.getSeconds() + length.getNano() / 1e9;
    }

    /**
     * Aligned slices.
     *
     * @param range begins before the lane's range and ends after it
     * @param count number of slices
     */
    record Bins(TimeRange range, int count) {}
}
