package dev.watchfloor.benchmark.live;

import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Finding.Verdict;
import dev.watchfloor.benchmark.report.Machine;
import dev.watchfloor.benchmark.report.Samples;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a soak has shown. Stateless. */
final class SoakFindings {
    private SoakFindings() {}

    static List<Finding> of(Minutes minutes, GlassLatency latency, long lines, long events) {
        Samples glass = latency.toGlass();
        Samples store = latency.toStore();
        double worst = minutes.p95().max();
        double p99 = glass.quantile(0.99);
        List<Double> heap = minutes.heap();
        double first = heap.get(Math.min(1, heap.size() - 1));
        double last = heap.getLast();
        double resident = Machine.residentBytes() / 1e9;
        return List.of(
                new Finding(
                        "live.frames",
                        "Frame gap while live, software rendering",
                        "p95 ≤ 33 ms",
                        text(
                                "p50 %.1f, p95 %.1f ms in the worst minute, max %.1f ms",
                                minutes.p50().median(), worst, minutes.longest().max()),
                        worst,
                        Verdict.of(worst <= 33),
                        minutes.firstMinute()),
                new Finding(
                        "live.stalls",
                        "Stalls of the UI thread of 100 ms and more",
                        "none",
                        text("%d, longest wait %.0f ms", minutes.stalls(), minutes.longestWait()),
                        minutes.stalls(),
                        Verdict.of(minutes.stalls() == 0),
                        ""),
                new Finding(
                        "live.glass",
                        "Line written to file until in the visible model",
                        "p99 ≤ 250 ms",
                        text(
                                "p50 %.0f, p95 %.0f, p99 %.0f, max %.0f ms",
                                glass.median(), glass.quantile(0.95), p99, glass.max()),
                        p99,
                        Verdict.of(p99 <= 250),
                        text(
                                "%d events followed; until durable and queryable p50 %.0f, p99 %.0f ms",
                                glass.count(), store.median(), store.quantile(0.99))),
                new Finding(
                        "live.lost",
                        "Events stored for lines written",
                        "all",
                        text("%,d of %,d", events, lines),
                        (double) lines - events,
                        Verdict.of(events == lines),
                        ""),
                Finding.beside(
                        "live.heap",
                        "Heap after collection, minute by minute",
                        heap.stream().map(used -> text("%.0f", used)).collect(Collectors.joining(", ")) + " MB",
                        last - first,
                        text("%.0f B per event taken in", (last - first) * 1e6 / Math.max(1, events))),
                Finding.beside(
                        "live.rss", "Memory of the process at the end", text("%.2f GB", resident), resident, ""));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
