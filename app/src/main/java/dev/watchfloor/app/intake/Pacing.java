package dev.watchfloor.app.intake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * How the intake spends its time.
 *
 * @param pause waits; a test decides how long that takes
 * @param random spreads retries, so that connectors that failed together do not come back together
 * @param healthEvery time between two health checks of a healthy connector; others are looked at six times as often
 * @param healthLimit longest wait for a health check
 * @param testLimit longest wait for a self-test
 * @param listenLimit how long a trial listens for a first record
 */
public record Pacing(
        Pause pause,
        RandomGenerator random,
        Duration healthEvery,
        Duration healthLimit,
        Duration testLimit,
        Duration listenLimit) {

    /** Waits for a time or until interrupted. */
    @FunctionalInterface
    public interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    /** By the machine's clock: health every 30 s. */
    public static Pacing real() {
        return new Pacing(
                duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos()),
                RandomGenerator.getDefault(),
                Duration.ofSeconds(30),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                Duration.ofSeconds(15));
    }
}
