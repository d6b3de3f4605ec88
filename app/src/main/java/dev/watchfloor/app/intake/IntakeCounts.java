package dev.watchfloor.app.intake;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
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
    /** Newest first. */
    private final Deque<RejectedSample> samples = new ArrayDeque<>();

    private final ArrivalLags lags = new ArrivalLags();
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
        refused.stream()
                .skip(Math.max(0, refused.size() - FeedReport.MOST_SAMPLES))
                .forEach(this::keep);
        if (fresh > 0) {
            lastEvent = appended.stored().getLast().event().time();
            Instant now = clock.instant();
            appended.stored().stream()
                    .skip(Math.max(0, fresh - ArrivalLags.MOST))
                    .forEach(stored -> lags.add(stored.event().time(), now));
        }
    }

    /** Counts signs of attacks that a source of them gave. */
    synchronized void indicators(List<IndicatorPage.Part> parts) {
        for (IndicatorPage.Part part : parts) {
            lastArrival = clock.instant();
            received += part.indicators().size();
            part.leftOut().forEach(left -> {
                rejected += left.number();
                keep(left.record());
            });
        }
    }

    /** Takes over from the store what came before the console started, unless something came since. */
    synchronized void before(Instant newest) {
        if (lastEvent == null) {
            lastEvent = newest;
        }
    }

    private void keep(RejectedRecord record) {
        if (samples.size() == FeedReport.MOST_SAMPLES) {
            samples.removeLast();
        }
        samples.addFirst(new RejectedSample(clock.instant(), record));
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
        return new Snapshot(
                received,
                repeated,
                rejected,
                passedOver,
                List.copyOf(samples),
                lastEvent,
                lastArrival,
                lags.at(clock.instant()).orElse(null),
                sum / (double) SECONDS);
    }

    /** The numbers at one moment; the rate is over the last ten seconds. */
    record Snapshot(
            long received,
            long repeated,
            long rejected,
            long passedOver,
            List<RejectedSample> samples,
            @Nullable Instant lastEvent,
            @Nullable Instant lastArrival,
            @Nullable Lag lag,
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
