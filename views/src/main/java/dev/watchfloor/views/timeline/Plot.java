package dev.watchfloor.views.timeline;

import java.time.Instant;

/**
 * What it takes to draw one frame's bars in device pixels.
 *
 * @param pixels where
 * @param layout in logical pixels
 * @param scale time to logical pixels, from the plots' left edge
 * @param output device pixels in a logical pixel
 * @param inks colours
 * @param now where open sessions end
 */
record Plot(Pixels pixels, LaneLayout layout, TimeScale scale, double output, Inks inks, Instant now) {
    /** Keeps what lies far outside within the numbers that sums do not overflow. */
    private static final double FAR = 1e8;

    /** The device pixel of an instant. */
    int x(Instant when) {
        return px(layout.axis().x() + scale.x(when));
    }

    /** The device pixel of a moment in nanoseconds since 1970. */
    int x(long nanos) {
        return x(Instant.ofEpochSecond(0, nanos));
    }

    /** The device pixel at a logical one. */
    int px(double logical) {
        return (int) Math.round(Math.clamp(logical * output, -FAR, FAR));
    }

    /** A length that is never nothing: hairlines stay hairlines on every display. */
    int length(double logical) {
        return Math.max(1, (int) Math.round(logical * output));
    }

    PixelBox box(Box box) {
        return new PixelBox(px(box.x()), px(box.y()), px(box.right()), px(box.bottom()));
    }
}
