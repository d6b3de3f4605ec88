package dev.watchfloor.app.baselines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What was seen of one value of an aspect, such as one network of one user.
 *
 * @param first time of the earliest event
 * @param last time of the latest event
 * @param count events
 * @param byDay events by day in UTC, the newest {@value #MOST_DAYS} days with any
 * @param gap usual time between two, zero after fewer than two; pauses count little
 * @param jitter how much the gaps differ from the usual one, as a share of it; 0 is a clock
 */
public record Sightings(
        Instant first, Instant last, long count, Map<LocalDate, Integer> byDay, Duration gap, double jitter) {
    /** Days whose counts are kept. */
    public static final int MOST_DAYS = 30;

    public Sightings {
        byDay = Map.copyOf(byDay);
    }
}
