package dev.watchfloor.app.timeline;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from first instant in it
 * @param to first instant after it, later than {@code from}
 */
public record TimeRange(Instant from, Instant to) {
    /** All that an event's time can be written as with a year of four digits, 1 to 9999, but for its last day. */
    public static final TimeRange EVER =
            new TimeRange(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    public TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a time range ends after it begins: " + from + " to " + to);
        }
    }

    /** The stretch of {@code length} that ends at {@code to}. */
    public static TimeRange endingAt(Instant to, Duration length) {
        return new TimeRange(to.minus(length), to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
