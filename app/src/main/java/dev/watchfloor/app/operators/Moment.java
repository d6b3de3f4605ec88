package dev.watchfloor.app.operators;

import java.time.Duration;
import java.time.Instant;

/**
 * A point in time by two clocks.
 *
 * @param day of the clock that people read, and set
 * @param steady of one that nobody sets and that may rest while the machine sleeps
 */
record Moment(Instant day, Instant steady) {

    /** How long ago an earlier one was, by the clock that says more: setting the other back wins nobody time. */
    Duration since(Moment earlier) {
        Duration byDay = Duration.between(earlier.day, day);
        Duration bySteady = Duration.between(earlier.steady, steady);
        return byDay.compareTo(bySteady) > 0 ? byDay : bySteady;
    }
}
