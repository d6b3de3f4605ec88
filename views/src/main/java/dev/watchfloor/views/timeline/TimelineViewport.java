package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Duration;
import java.time.Instant;

/**
 * What is looked at. Immutable; all ways of moving return another one.
 *
 * @param range what is on screen
 * @param query which events
 * @param live whether the range follows the clock
 */
public record TimelineViewport(TimeRange range, Query query, boolean live) {
    /** Shortest range that can be looked at. */
    public static final Duration SHORTEST = Duration.ofMillis(50);
    /** Longest range that can be looked at. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** While live, the share of the range that lies after now, so that the newest events do not stick to the edge. */
    static final double AHEAD = 0.02;

    /** The last {@code length}, following the clock. */
    public static TimelineViewport following(Instant now, Duration length, Query query) {
        return new TimelineViewport(ahead(now, within(length)), query, true);
    }

    /** A fixed range; its length is brought within the bounds. */
    public TimelineViewport lookingAt(TimeRange other) {
        return new TimelineViewport(
                new TimeRange(other.from(), other.from().plus(within(other.length()))), query, false);
    }

    public TimelineViewport withQuery(Query other) {
        return new TimelineViewport(range, other, live);
    }

    /** The same range, no longer following. */
    public TimelineViewport paused() {
        return new TimelineViewport(range, query, false);
    }

    /** The same length, following again. */
    public TimelineViewport resumed(Instant now) {
        return following(now, range.length(), query);
    }

    /** While live, the range moved on to now; otherwise this. */
    public TimelineViewport at(Instant now) {
        return live ? new TimelineViewport(ahead(now, range.length()), query, true) : this;
    }

    /**
     * Longer or shorter around a place that stays where it is. Goes on following when the place is now or later.
     *
     * @param factor below 1 shows less time
     * @param place 0 left edge .. 1 right edge
     */
    public TimelineViewport zoomed(double factor, double place) {
        Duration length = within(times(range.length(), factor));
        if (live && place >= 1 - AHEAD) {
            Instant now = range.to().minus(times(range.length(), AHEAD));
            return new TimelineViewport(ahead(now, length), query, true);
        }
        Instant anchor = range.from().plus(times(range.length(), place));
        Instant from = anchor.minus(times(length, place));
        return new TimelineViewport(new TimeRange(from, from.plus(length)), query, false);
    }

    /** Moved by a share of its length; positive is later. Stops following. */
    public TimelineViewport panned(double share) {
        Duration by = times(range.length(), share);
        return new TimelineViewport(
                new TimeRange(range.from().plus(by), range.to().plus(by)), query, false);
    }

    private static TimeRange ahead(Instant now, Duration length) {
        return TimeRange.endingAt(now.plus(times(length, AHEAD)), length);
    }

    private static Duration within(Duration length) {
        if (length.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return length.compareTo(LONGEST) > 0 ? LONGEST : length;
    }

    private static Duration times(Duration length, double factor) {
        return Duration.ofNanos(Math.round(length.toNanos() * factor));
    }
}
