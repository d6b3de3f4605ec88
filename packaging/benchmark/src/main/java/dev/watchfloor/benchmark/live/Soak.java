package dev.watchfloor.benchmark.live;

import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.benchmark.measure.Children;
import dev.watchfloor.benchmark.measure.FillProfile;
import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Findings;
import dev.watchfloor.benchmark.report.Machine;
import dev.watchfloor.benchmark.report.Progress;
import dev.watchfloor.benchmark.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A soak: this process writes lines, another shows them. Stateless. */
public final class Soak {
    private Soak() {}

    /**
     * @param folder kept; null for a temporary one, which is kept too for its picture
     * @param events how many are in the profile before
     * @param rate lines per second
     */
    public static Report run(
            @Nullable Path folder, long events, int rate, Duration length, String poll, Progress progress)
            throws Exception {
        Instant begun = Instant.now();
        Machine machine = Machine.current();
        SoakFolder place =
                new SoakFolder(folder == null ? Files.createTempDirectory("watchfloor-soak") : folder.toAbsolutePath());
        Files.createDirectories(place.folder());
        FillProfile.fill(place.profile(), events, progress);
        Process window = Children.start(
                List.of("-Dprism.order=sw"),
                List.of(
                        "--soak-window",
                        place.folder().toString(),
                        "--soak",
                        length.toSeconds() + "s",
                        "--poll",
                        poll));
        waitFor(place.ready(), window);
        progress.say("the window is open; writing %,d lines a second for %s", rate, length);
        GeneratedEvents lines = GeneratedEvents.endingAt(begun, 1_000_000);
        long written = new LineWriter(lines, place.eve(), rate).write(length);
        Files.writeString(place.written(), Long.toString(written));
        if (window.waitFor() != 0) {
            throw new IOException("the window ended with " + window.exitValue());
        }
        List<Finding> findings = Findings.read(place.findings());
        progress.say("the window at the end is in %s", place.picture());
        return new Report(
                "live",
                machine,
                begun,
                progress.seconds(),
                events,
                List.of(
                        String.format(
                                Locale.ROOT,
                                "%,d lines a second for %d minutes into a file that the connector for Suricata follows"
                                        + " and looks at every %s; %,d events were in the profile before.",
                                rate,
                                length.toMinutes(),
                                poll,
                                events),
                        "The real window of 1600 by 1000 on the last 15 minutes, live, software rendering, with the"
                                + " virtual machine's settings of packaging/watchfloor. The writer is another process on the"
                                + " same machine.",
                        "Once a minute the heap is collected to see whether it grows; that second and a half is not in"
                                + " the figures."),
                findings);
    }

    private static void waitFor(Path file, Process window) throws IOException {
        while (!Files.exists(file)) {
            if (!window.isAlive()) {
                throw new IOException("the window ended with " + window.exitValue());
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
