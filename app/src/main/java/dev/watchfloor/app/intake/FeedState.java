package dev.watchfloor.app.intake;

import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a feed works, and what is done about it when not. Written by the feed's thread, read by any.
 *
 * <p>A feed that fails outweighs a health check that succeeds: the product may answer while its events stay away.
 */
final class FeedState {
    private final Clock clock;
    private final Backoff backoff;
    private final Pacing.Pause pause;
    private final Runnable changed;
    private int failures;
    private volatile @Nullable Trouble trouble;
    private volatile @Nullable Instant lastSuccess;

    private record Trouble(
            Health.State state, String sentence, @Nullable Instant nextAttempt) {}

    FeedState(Clock clock, Pacing pacing, Runnable changed) {
        this.clock = clock;
        this.backoff = new Backoff(pacing.random());
        this.pause = pacing.pause();
        this.changed = changed;
    }

    /** Notes that it works, so that the next failure is the first. */
    void works() {
        failures = 0;
        lastSuccess = clock.instant();
        runs();
    }

    /** Notes that it is being tried. */
    void runs() {
        if (trouble != null) {
            trouble = null;
            changed.run();
        }
    }

    /** Notes a failure at the product and waits for the next attempt. */
    void failedAndWait(ConnectorException failure) throws InterruptedException {
        waitWith(Health.State.DOWN, failure.sentence(), failure.retryAfter());
    }

    /** Notes that events come but cannot be stored, and waits for the next attempt. */
    void unstoredAndWait(StoreException failure) throws InterruptedException {
        waitWith(Health.State.DEGRADED, sentence(failure), Optional.empty());
    }

    /** Notes that events cannot be stored while the feed goes on listening. */
    void unstored(StoreException failure) {
        trouble = new Trouble(Health.State.DEGRADED, sentence(failure), null);
        changed.run();
    }

    /** The latest check, unless the feed is in trouble. */
    Health over(Health checked) {
        Trouble now = trouble;
        return now == null || (checked.state() == Health.State.DOWN && now.state() == Health.State.DEGRADED)
                ? checked
                : new Health(now.state(), now.sentence(), checked.latency(), checked.clockOffset());
    }

    /** When it worked last, since the console started. */
    @Nullable
    Instant lastSuccess() {
        return lastSuccess;
    }

    @Nullable
    Instant nextAttempt() {
        Trouble now = trouble;
        return now == null ? null : now.nextAttempt();
    }

    private void waitWith(Health.State state, String sentence, Optional<Duration> asked) throws InterruptedException {
        failures++;
        Duration delay = backoff.after(failures, asked);
        trouble = new Trouble(state, sentence, clock.instant().plus(delay));
        changed.run();
        pause.of(delay);
    }

    private static String sentence(StoreException failure) {
        return String.valueOf(failure.getMessage());
    }
}
