package dev.watchfloor.views.fakes;

import java.time.Duration;
import java.time.Instant;

/** When things happen in the story, counted back from now. */
record StoryClock(Instant now) {
    Instant minutesAgo(double minutes) {
        return now.minus(Duration.ofMillis((long) (minutes * 60_000)));
    }

    /** The stuffing begins. */
    Instant stuffing() {
        return minutesAgo(82);
    }

    /** One password works. */
    Instant breakIn() {
        return minutesAgo(58.4);
    }
}
