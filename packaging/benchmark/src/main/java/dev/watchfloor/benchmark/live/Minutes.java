package dev.watchfloor.benchmark.live;

import dev.watchfloor.benchmark.report.Progress;
import dev.watchfloor.benchmark.report.Samples;
import dev.watchfloor.views.shell.FrameGaps;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What was measured minute by minute. Between two minutes the heap is collected, which stops the window: that is not
 * counted. For one thread.
 */
final class Minutes {
    private static final long SETTLING_MILLIS = 1_500;

    private final FrameGaps gaps;
    private final GlassLatency latency;
    private final Progress progress;
    private final Samples p50 = new Samples();
    private final Samples p95 = new Samples();
    private final Samples longest = new Samples();
    private final List<Double> heap = new ArrayList<>();
    private final boolean isLong;
    private String firstMinute = "";
    private long stalls;
    private double longestWait;

    /** @param planned of how many; of three and more the first is told apart: the virtual machine still compiles */
    Minutes(long planned, FrameGaps gaps, GlassLatency latency, Progress progress) {
        isLong = planned > 2;
        this.gaps = gaps;
        this.latency = latency;
        this.progress = progress;
    }

    /** Waits a minute, or until {@code ended}; returns false when it has ended. */
    boolean next(CountDownLatch ended) throws InterruptedException {
        latency.count(false);
        heap.add(heapAfterCollection());
        ended.await(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
        gaps.forget();
        boolean isFirst = isLong && heap.size() == 1;
        latency.count(!isFirst);
        boolean isOver = ended.await(60_000 - SETTLING_MILLIS, TimeUnit.MILLISECONDS);
        FrameGaps.Report report = gaps.report();
        if (isFirst) {
            firstMinute = String.format(
                    Locale.ROOT,
                    "after the first minute, in which the virtual machine compiles: p95 %.1f ms, %d stalls",
                    report.p95().toNanos() / 1e6,
                    report.stalls());
            progress.say("first minute: %d frames, p95 %s, %d stalls", report.frames(), report.p95(), report.stalls());
        } else if (report.frames() > 100) {
            p50.add(report.p50().toNanos() / 1e6);
            p95.add(report.p95().toNanos() / 1e6);
            longest.add(report.max().toNanos() / 1e6);
            stalls += report.stalls();
            longestWait = Math.max(longestWait, report.longestWait().toNanos() / 1e6);
            progress.say(
                    "%d frames, gaps p50 %s p95 %s max %s, %d stalls, heap %.0f MB",
                    report.frames(), report.p50(), report.p95(), report.max(), report.stalls(), heap.getLast());
        }
        return !isOver;
    }

    /** What the first minute was like, empty when it counts with the others. */
    String firstMinute() {
        return firstMinute;
    }

    Samples p50() {
        return p50;
    }

    Samples p95() {
        return p95;
    }

    Samples longest() {
        return longest;
    }

    /** In MB, before each minute. */
    List<Double> heap() {
        return List.copyOf(heap);
    }

    long stalls() {
        return stalls;
    }

    double longestWait() {
        return longestWait;
    }

    private static double heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
