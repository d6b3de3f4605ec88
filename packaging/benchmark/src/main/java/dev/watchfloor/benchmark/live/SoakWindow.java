package dev.watchfloor.benchmark.live;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.Pin;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.benchmark.measure.Profiles;
import dev.watchfloor.benchmark.report.Findings;
import dev.watchfloor.benchmark.report.Progress;
import dev.watchfloor.launcher.window.Snapshot;
import dev.watchfloor.views.kit.Toolkit;
import dev.watchfloor.views.shell.FrameGaps;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;

/** The window's side of a soak: a console that follows the sensor's file, watched while it shows. */
public final class SoakWindow {
    private static final Duration SHOWN = Duration.ofMinutes(15);
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private SoakWindow() {}

    /** @param poll how often the connector looks at the file */
    public static void run(SoakFolder folder, Duration length, String poll, Progress progress) throws Exception {
        Files.createFile(folder.eve());
        var unused = Toolkit.begin();
        try (Console console = Profiles.open(folder.profile())) {
            long before = console.events().statistics().events();
            console.connectors()
                    .add(new ConnectorDraft(
                            "suricata", "soak", Map.of("path", folder.eve().toString(), "poll", poll), Map.of()));
            GlassLatency latency = new GlassLatency();
            try (OpenedWindow window = OpenedWindow.open(console, Clock.systemUTC(), SHOWN);
                    FrameGaps gaps = new FrameGaps();
                    Pin stored = console.events().subscribe(latency::stored)) {
                console.start();
                Toolkit.run(() -> new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        latency.shown(window.newestShown());
                    }
                }.start());
                gaps.start();
                Files.createFile(folder.ready());
                Minutes minutes = new Minutes(length.toMinutes(), gaps, latency, progress);
                CountDownLatch never = new CountDownLatch(1);
                for (long left = Math.max(1, length.toMinutes()); left > 0; left--) {
                    minutes.next(never);
                }
                Snapshot.take(window.scene(), folder.picture());
                long lines = written(folder, never);
                long events = arrived(console, before + lines, never) - before;
                Findings.write(SoakFindings.of(minutes, latency, lines, events), folder.findings());
            }
        }
    }

    private static long written(SoakFolder folder, CountDownLatch never) throws Exception {
        while (!Files.exists(folder.written())) {
            never.await(100, TimeUnit.MILLISECONDS);
        }
        return Long.parseLong(Files.readString(folder.written()).strip());
    }

    /** Waits until all are there, but not for ever. */
    private static long arrived(Console console, long wanted, CountDownLatch never) throws InterruptedException {
        long begun = System.nanoTime();
        while (console.events().statistics().events() < wanted
                && System.nanoTime() - begun < TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS)) {
            never.await(100, TimeUnit.MILLISECONDS);
        }
        return console.events().statistics().events();
    }
}
