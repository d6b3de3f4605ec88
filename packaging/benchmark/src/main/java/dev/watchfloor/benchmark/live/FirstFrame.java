package dev.watchfloor.benchmark.live;

import dev.watchfloor.app.Console;
import dev.watchfloor.benchmark.measure.Profiles;
import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Findings;
import dev.watchfloor.benchmark.report.Machine;
import dev.watchfloor.benchmark.report.Samples;
import dev.watchfloor.views.kit.Toolkit;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/** How long the window takes to come, counted from the start of the process, which does nothing else. */
public final class FirstFrame {
    private static final long MOST_SECONDS = 60;

    private FirstFrame() {}

    /**
     * Opens the window on a profile and writes three findings into a file: the first frame, the first rows, and the
     * memory five seconds later.
     *
     * @param now what the window takes for now, so that its last hour has events
     */
    public static void measure(Path profile, Instant now, Path findings) throws Exception {
        Samples marks = new Samples();
        var unused = Toolkit.begin();
        try (Console console = Profiles.open(profile);
                OpenedWindow window =
                        OpenedWindow.open(console, Clock.fixed(now, ZoneOffset.UTC), Duration.ofHours(1))) {
            CountDownLatch done = new CountDownLatch(2);
            Toolkit.run(() -> new Watch(window, marks, done).start());
            boolean isWhole = done.await(MOST_SECONDS, TimeUnit.SECONDS);
            // Not waited for on purpose: what the window still loads belongs to its memory.
            new CountDownLatch(1).await(5, TimeUnit.SECONDS);
            double resident = Machine.residentBytes() / (1024.0 * 1024 * 1024);
            double frame = marks.quantile(0);
            double rows = isWhole ? marks.max() : Double.NaN;
            Findings.write(
                    List.of(
                            Finding.beside("frame", "", String.format(Locale.ROOT, "%.2f s", frame), frame, ""),
                            Finding.beside("rows", "", String.format(Locale.ROOT, "%.2f s", rows), rows, ""),
                            Finding.beside("rss", "", String.format(Locale.ROOT, "%.2f GiB", resident), resident, "")),
                    findings);
        }
    }

    /** Notes when the first frame was drawn, and when the list first had rows. */
    private static final class Watch extends AnimationTimer {
        private final OpenedWindow window;
        private final Samples marks;
        private final CountDownLatch done;
        private int frames;

        Watch(OpenedWindow window, Samples marks, CountDownLatch done) {
            this.window = window;
            this.marks = marks;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            frames++;
            // The frame before this one is on the screen when the second begins.
            if (frames == 2) {
                mark();
            }
            if (frames >= 2 && window.newestShown() >= 0) {
                mark();
                stop();
            }
        }

        private void mark() {
            marks.add((System.currentTimeMillis()
                            - ManagementFactory.getRuntimeMXBean().getStartTime())
                    / 1e3);
            done.countDown();
        }
    }
}
