package dev.watchfloor.app.baselines;

import java.time.Instant;

/**
 * How many bytes were sent to an actor, by hours in which there were any.
 *
 * @param since time of the first
 * @param hour the one of the latest event, its beginning in UTC
 * @param thisHour bytes in it
 * @param hours how many hours before that had any
 * @param middle half of those hours had less, to a tenth
 * @param high 99 of 100 of them had less, to a tenth
 * @param days different days with any
 */
public record Traffic(Instant since, Instant hour, long thisHour, long hours, long middle, long high, int days) {}
