package dev.watchfloor.views.shell;

import dev.watchfloor.views.kit.FxBridge;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;

/**
 * Measures how evenly the window draws and how long the FX thread keeps others waiting. A gap is the time between two
 * frames; it includes rendering, since JavaFX begins no frame before the last but one is drawn. A stall is a task that
 * waited {@link #STALL} or longer for its turn on the FX thread. Memory does not grow with time.
 *
 * <p>Thread-safe; while it runs the window draws at full rate, as it does while the timeline shows.
 */
public final class FrameGaps implements AutoCloseable {
    /** From here on an operator notices. */
    public static final Duration STALL = Duration.ofMillis(100);

    private static final long KNOCK_MILLIS = 10;

    private final FxBridge bridge = new FxBridge();
    private final DurationCounts gaps = new DurationCounts();
    private final DurationCounts waits = new DurationCounts();
    private final AtomicBoolean knocking = new AtomicBoolean();
    private final ScheduledExecutorService knocks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("frame-gaps").daemon().factory());
    private final AnimationTimer frames = new AnimationTimer() {
        private long last;

        @Override
        public void handle(long now) {
            long present = System.nanoTime();
            if (last != 0) {
                gaps.add(present - last);
            }
            last = present;
        }
    };

    /**
     * What was measured.
     *
     * @param frames number of gaps
     * @param p50 half of the gaps are not longer; to 0.1 ms, as the others
     * @param p95 95 of 100 gaps are not longer
     * @param max the longest gap
     * @param stalls how often a task waited {@link #STALL} or longer
     * @param longestWait the longest such wait, whether a stall or not
     */
    public record Report(long frames, Duration p50, Duration p95, Duration max, long stalls, Duration longestWait) {}

    /** Begins to measure; call once. */
    public void start() {
        bridge.onFx(frames::start);
        knocks.scheduleAtFixedRate(this::knock, KNOCK_MILLIS, KNOCK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void knock() {
        if (knocking.compareAndSet(false, true)) {
            long asked = System.nanoTime();
            bridge.onFx(() -> {
                waits.add(System.nanoTime() - asked);
                knocking.set(false);
            });
        }
    }

    /** What was measured since the start or the last {@link #forget}. */
    public Report report() {
        return new Report(
                gaps.number(),
                gaps.quantile(0.5),
                gaps.quantile(0.95),
                gaps.longest(),
                waits.atLeast(STALL),
                waits.longest());
    }

    /** Begins anew, such as after warming up. */
    public void forget() {
        gaps.clear();
        waits.clear();
    }

    /** Ends measuring; the report stays. */
    @Override
    public void close() {
        knocks.shutdownNow();
        bridge.onFx(() -> {
            frames.stop();
            bridge.close();
        });
    }
}
