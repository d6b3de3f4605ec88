package dev.watchfloor.app.intake;

import java.time.Duration;
import java.util.Optional;

/**
 * How late the last events of a source came: our time of arrival minus the time that the event carries.
 *
 * <p>Of one event that is its way to us minus how far the source's clock is ahead of ours, and the two cannot be told
 * apart: a late event says nothing of a clock. An event of the future does, since no way is shorter than nothing.
 *
 * @param smallest the earliest of them; negative when it carries a time of the future
 * @param median the middle one
 * @param early how many carry a time more than {@link #EARLY} in the future
 * @param events how many were looked at, at least 1
 */
public record Lag(Duration smallest, Duration median, int early, int events) {
    /** Beyond it a clock is off; within it two clocks kept by NTP may differ. */
    public static final Duration EARLY = Duration.ofSeconds(5);

    /** Events of one clock do not come further apart than this when they are read as they happen. */
    private static final Duration ONE_CLOCK = Duration.ofMinutes(1);

    /** Whether there are events of the future. */
    public boolean isAhead() {
        return early > 0;
    }

    /**
     * The source's clock minus ours, at the least: most of its events are of the future, and all by about the same span.
     * Empty when that cannot be known: events on their way late, or several clocks behind one source.
     */
    public Optional<Duration> clockOffset() {
        boolean isMost = median.compareTo(EARLY.negated()) < 0;
        boolean isOneClock = median.minus(smallest).compareTo(ONE_CLOCK) <= 0;
        return isMost && isOneClock ? Optional.of(smallest.negated()) : Optional.empty();
    }
}
