package dev.watchfloor.views.shell;

import java.time.Duration;
import java.util.Arrays;

/** Durations counted by tenths of a millisecond, for quantiles in constant memory. Thread-safe. */
final class DurationCounts {
    private static final long NANOS = 100_000;
    /** Up to ten seconds; longer ones share the last count. */
    private static final int BUCKETS = 100_000;

    private final long[] counts = new long[BUCKETS];
    private long number;
    private long longest;

    synchronized void add(long nanos) {
        counts[bucket(nanos)]++;
        number++;
        longest = Math.max(longest, nanos);
    }

    synchronized long number() {
        return number;
    }

    synchronized Duration longest() {
        return Duration.ofNanos(longest);
    }

    /** The least duration that this share of all does not exceed, rounded up to a tenth of a millisecond. */
    synchronized Duration quantile(double share) {
        long rank = (long) Math.ceil(share * number);
        long seen = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            seen += counts[bucket];
            if (seen >= rank && seen > 0) {
                return Duration.ofNanos(Math.min(longest, (bucket + 1) * NANOS));
            }
        }
        return Duration.ZERO;
    }

    /** How many lasted so long or longer. */
    synchronized long atLeast(Duration least) {
        long sum = 0;
        for (int bucket = bucket(least.toNanos()); bucket < BUCKETS; bucket++) {
            sum += counts[bucket];
        }
        return sum;
    }

    synchronized void clear() {
        Arrays.fill(counts, 0);
        number = 0;
        longest = 0;
    }

    private static int bucket(long nanos) {
        return (int) Math.clamp(nanos / NANOS, 0, BUCKETS - 1);
    }
}
