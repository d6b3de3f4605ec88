package dev.watchfloor.app.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a connector's reading beside its counts. What is null is not known.
 *
 * @param lastSuccess when it was last asked with success, or sent something that was kept
 * @param lastArrival when something came last, understood, passed over or not, by our clock, since the console started
 * @param pollEvery how long is waited between two questions; null for one that is sent to
 * @param lag how late its events of the last hour came
 * @param passedOver records of no interest since the console started
 * @param samples the latest records that were not understood, newest first, at most {@link #MOST_SAMPLES}
 */
public record FeedReport(
        @Nullable Instant lastSuccess,
        @Nullable Instant lastArrival,
        @Nullable Duration pollEvery,
        @Nullable Lag lag,
        long passedOver,
        List<RejectedSample> samples) {
    /** Most rejected records that are kept to look at. */
    public static final int MOST_SAMPLES = 5;

    /** Of one that reads nothing, or has not begun. */
    public static final FeedReport NONE = new FeedReport(null, null, null, null, 0, List.of());

    public FeedReport {
        samples = List.copyOf(samples);
    }
}
