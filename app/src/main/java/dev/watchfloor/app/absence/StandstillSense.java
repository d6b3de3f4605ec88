package dev.watchfloor.app.absence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells from two clocks whether the machine stood still between two looks. Where the steady clock rests while the machine
 * sleeps the clock of the day is ahead of it afterwards; where it does not, the looks themselves are far apart. The day's
 * clock set forward looks the same; set back, or corrected by less than {@link #LEAD}, it means nothing. For one thread.
 */
final class StandstillSense {
    /** How far the clock of the day may get ahead between two looks. Time services correct less at once, but at boot. */
    static final Duration LEAD = Duration.ofSeconds(5);

    /** How far two looks may be apart that should be a second apart: a machine that is only busy comes sooner. */
    static final Duration GAP = Duration.ofSeconds(20);

    private final InstantSource day;
    private final InstantSource steady;
    private Instant lastLook;
    private Duration mostLead;

    StandstillSense(InstantSource day, InstantSource steady) {
        this.day = day;
        this.steady = steady;
        Reading first = read();
        lastLook = first.after;
        mostLead = first.most();
    }

    /** Whether it stood still since the look before. */
    boolean look() {
        Reading now = read();
        boolean stoodStill = now.least().compareTo(mostLead.plus(LEAD)) > 0 || now.after.isAfter(lastLook.plus(GAP));
        lastLook = now.after;
        mostLead = now.most();
        return stoodStill;
    }

    private Reading read() {
        Instant before = steady.instant();
        return new Reading(before, day.instant(), steady.instant());
    }

    /** The lead lies between least and most: a thread may wait for its turn between two readings. */
    private record Reading(Instant before, Instant day, Instant after) {
        Duration least() {
            return Duration.between(after, day);
        }

        Duration most() {
            return Duration.between(before, day);
        }
    }
}
