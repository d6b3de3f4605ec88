package dev.watchfloor.app.response.acts;

import java.time.Duration;

/** How long to wait between tries at a target that does not answer and does not say how long. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 4;

    private BackOff() {}

    /** 5 s, doubled with each try up to 80 s. */
    static Duration after(int attempts) {
        return FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    }
}
