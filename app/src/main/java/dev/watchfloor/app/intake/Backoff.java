package dev.watchfloor.app.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait after the n-th failure in a row: 1 s, doubled each time up to 60 s, spread by a quarter either way. */
final class Backoff {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** A server that asks for more than this is asked earlier all the same; it may have meant something else. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param failures how many in a row, at least 1
     * @param retryAfter what the product asks for; never undercut
     */
    Duration after(int failures, Optional<Duration> retryAfter) {
        long seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(failures - 1, 10));
        long spread = (long) (seconds * 1_000 * (0.75 + random.nextDouble() * 0.5));
        Duration own = Duration.ofMillis(Math.min(spread, LONGEST.toMillis()));
        Duration asked = retryAfter.orElse(Duration.ZERO);
        if (asked.compareTo(LONGEST_ASKED) > 0) {
            asked = LONGEST_ASKED;
        }
        return asked.compareTo(own) > 0 ? asked : own;
    }
}
