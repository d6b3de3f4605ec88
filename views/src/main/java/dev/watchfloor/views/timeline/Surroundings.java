package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.TimeRange;
import java.time.Duration;
import java.time.Instant;

/** Ranges around something, for pivots: they keep the thing in the middle, not the default range. */
final class Surroundings {
    private static final Duration AROUND_EVENT = Duration.ofSeconds(150);
    private static final Duration LEAST = Duration.ofSeconds(10);

    private Surroundings() {}

    /** Five minutes around a moment. */
    static TimeRange of(Instant moment) {
        return new TimeRange(moment.minus(AROUND_EVENT), moment.plus(AROUND_EVENT));
    }

    /** A span with a little of its length before and after, for a picture of it alone. */
    static TimeRange near(Instant from, Instant to) {
        Duration margin = Duration.between(from, to).dividedBy(24);
        Duration kept = margin.compareTo(LEAST) < 0 ? LEAST : margin;
        return new TimeRange(from.minus(kept), to.plus(kept));
    }

    /** A span with a third of its length before and after. */
    static TimeRange of(Instant from, Instant to) {
        Duration margin = Duration.between(from, to).dividedBy(3);
        Duration kept = margin.compareTo(LEAST) < 0 ? LEAST : margin;
        return new TimeRange(from.minus(kept), to.plus(kept));
    }
}
