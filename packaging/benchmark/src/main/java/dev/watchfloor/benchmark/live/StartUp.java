package dev.watchfloor.benchmark.live;

import dev.watchfloor.benchmark.measure.Children;
import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Finding.Verdict;
import dev.watchfloor.benchmark.report.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Starts the window again and again, with and without a cache of loaded classes (JEP 483, JEP 514). Stateless. */
public final class StartUp {
    private static final String FRAME = "First frame, with an AOT cache";
    private static final String FRAME_TARGET = "≤ 2.5 s";
    private static final String ROWS = "Store back on screen, in the real window";
    private static final String ROWS_TARGET = "≤ 5 s";
    private static final String MEMORY = "Console with all events, window open";
    private static final String MEMORY_TARGET = "≤ 1.5 GB RSS";

    private StartUp() {}

    /** @param folder of a finished run */
    public static List<Finding> measure(Path folder) throws IOException, InterruptedException {
        String display = System.getenv("DISPLAY");
        if (display == null || display.isBlank()) {
            String why = "There was no display.";
            return List.of(
                    Finding.unmeasured("start.frame", FRAME, FRAME_TARGET, why),
                    Finding.unmeasured("start.window", ROWS, ROWS_TARGET, why),
                    Finding.unmeasured("rss.window", MEMORY, MEMORY_TARGET, why));
        }
        Path cache = folder.resolve("classes.aot");
        List<Finding> plain = once(folder, List.of());
        once(folder, List.of("-XX:AOTCacheOutput=" + cache));
        List<Finding> cached = once(folder, List.of("-XX:AOTCache=" + cache));
        List<Finding> findings = new ArrayList<>();
        double frame = cached.get(0).value();
        findings.add(new Finding(
                "start.frame",
                FRAME,
                FRAME_TARGET,
                cached.get(0).measured(),
                frame,
                Verdict.of(frame <= 2.5),
                "from the start of the process, " + plain.get(0).measured() + " without the cache"));
        double rows = cached.get(1).value();
        findings.add(new Finding(
                "start.window",
                ROWS,
                ROWS_TARGET,
                cached.get(1).measured(),
                rows,
                Verdict.of(rows <= 5),
                "rows of the last hour in the list, " + plain.get(1).measured() + " without the cache"));
        double resident = plain.get(2).value();
        findings.add(new Finding(
                "rss.window",
                MEMORY,
                MEMORY_TARGET,
                String.format(Locale.ROOT, "%.2f GB", resident * 1.073741824),
                resident,
                Verdict.of(resident * 1.073741824 <= 1.5),
                "five seconds after its first rows"));
        return findings;
    }

    private static List<Finding> once(Path folder, List<String> options) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.add("-Dprism.order=sw");
        Children.run(all, List.of("--window", folder.toString()));
        return Findings.read(folder.resolve("window.json"));
    }
}
