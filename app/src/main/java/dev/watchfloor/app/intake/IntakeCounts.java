package dev.watchfloor.app.intake;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one connector brought since the console started. Thread-safe. */
final class IntakeCounts {
    private static final int SECONDS = 10;

    private final Clock clock;
    private final long[] perSecond = new long[SECONDS];
    private long newestSecond = Long.MIN_VALUE;
    private long received;
    private long repeated;
    private long rejected;
    private long passedOver;
    private @Nullable RejectedRecord lastRejected;
    private @Nullable Instant lastEvent;
    private @Nullable Instant lastArrival;

    IntakeCounts(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(EventStore.Appended appended, List<RejectedRecord> refused) {
        advance();
        if (!appended.stored().isEmpty() || appended.repeated() > 0 || !refused.isEmpty()) {
            lastArrival = clock.instant();
        }
        int fresh = appended.stored().size();
        perSecond[slot(newestSecond)] += fresh;
        received += fresh;
        repeated += appended.repeated();
        rejected += refused.size();
        if (!refused.isEmpty()) {
            lastRejected = refused.getLast();
        }
        if (fresh > 0) {
            lastEvent = appended.stored().getLast().event().time();
        }
    }

    /** Counts records that came and of which nothing is kept. */
    synchronized void passedOver(int records) {
        if (records > 0) {
            passedOver += records;
            lastArrival = clock.instant();
        }
    }

    /** When anything came last, understood, passed over or not understood, by our clock. */
    synchronized Optional<Instant> lastArrival() {
        return Optional.ofNullable(lastArrival);
    }

    synchronized Snapshot now() {
        advance();
        long sum = 0;
        for (long second : perSecond) {
            sum += second;
        }
        return new Snapshot(received, repeated, rejected, passedOver, lastRejected, lastEvent, sum / (double) SECONDS);
    }

    /** The numbers at one moment; the rate is over the last ten seconds. */
    record Snapshot(
            long received,
            long repeated,
            long rejected,
            long passedOver,
            @Nullable RejectedRecord lastRejected,
            @Nullable Instant lastEvent,
            double eventsPerSecond) {}

    /** Empties the seconds that began since the last call; a clock set back counts as standing still. */
    private void advance() {
        long second = clock.instant().getEpochSecond();
        long first = Math.max(newestSecond + 1, second - SECONDS + 1);
        for (long passed = first; passed <= second; passed++) {
            perSecond[slot(passed)] = 0;
        }
        newestSecond = Math.max(newestSecond, second);
    }

    private static int slot(long second) {
        return Math.floorMod(second, SECONDS);
    }
}
