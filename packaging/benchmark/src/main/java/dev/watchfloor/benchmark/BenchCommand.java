package dev.watchfloor.benchmark;

import dev.watchfloor.benchmark.acting.Acting;
import dev.watchfloor.benchmark.detecting.Detecting;
import dev.watchfloor.benchmark.live.FirstFrame;
import dev.watchfloor.benchmark.live.Pictures;
import dev.watchfloor.benchmark.live.Soak;
import dev.watchfloor.benchmark.live.SoakFolder;
import dev.watchfloor.benchmark.live.SoakWindow;
import dev.watchfloor.benchmark.live.StartUp;
import dev.watchfloor.benchmark.measure.FillProfile;
import dev.watchfloor.benchmark.measure.Run;
import dev.watchfloor.benchmark.reading.Reading;
import dev.watchfloor.benchmark.report.Document;
import dev.watchfloor.benchmark.report.Progress;
import dev.watchfloor.benchmark.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code packaging/bench}. */
@Command(
        name = "packaging/bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Measures Watchfloor side by side with H2 alone, SQLite and DuckDB, on the same invented events.",
        description = {
            "",
            "Writes a table of all targets to packaging/docs/benchmarks.md. Ten million events take up to 15 minutes"
                    + " and about 15 GB of disk.",
            ""
        })
final class BenchCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How many events. Default: ${DEFAULT-VALUE}.")
    private long events = 1_000_000;

    @Option(names = "--json", description = "Print the findings as one JSON object, last line.")
    private boolean json;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the stores go; it is made, must be empty, and is kept. Left out: a temporary one.")
    private @Nullable Path folder;

    @Option(names = "--fill", paramLabel = "PROFILE", description = "Only fill a profile with events that end now.")
    private @Nullable Path fill;

    @Option(
            names = "--soak",
            paramLabel = "TIME",
            description = "Open the real window and write lines for so long, such as 10m; --events are there before.")
    private @Nullable String soak;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Lines per second of --soak. Default: ${DEFAULT-VALUE}.")
    private int rate = 5_000;

    @Option(
            names = "--poll",
            paramLabel = "TIME",
            defaultValue = "PT0.1S",
            description = "How often --soak's connector looks at its file. Default: ${DEFAULT-VALUE}.")
    private String poll = "PT0.1S";

    @Option(
            names = "--picture",
            paramLabel = "TIME",
            description = "Only a picture of so much time, such as 24h, of the profile of --fill, into --folder.")
    private @Nullable String picture;

    @Option(names = "--soak-window", paramLabel = "DIR", hidden = true, description = "The window of a soak.")
    private @Nullable Path soakWindow;

    @Option(names = "--window", paramLabel = "DIR", hidden = true, description = "The window on a run's folder.")
    private @Nullable Path window;

    @Option(names = "--acting", description = "Only acts, on slow gateways and providers in this process.")
    private boolean acting;

    @Option(names = "--detecting", description = "Only Sigma rules, of which many are held against many events.")
    private boolean detecting;

    @Option(names = "--reading", description = "Only the lines of each product, from bytes to events.")
    private boolean reading;

    @Option(names = "--jmh", description = "Only the inner loops of the index, with JMH.")
    private boolean loops;

    @Option(names = "--document", paramLabel = "FILE", hidden = true, description = "Where the table goes.")
    private @Nullable Path document;

    @Option(names = "--ask", paramLabel = "DIR", hidden = true, description = "The questions alone, on a run's folder.")
    private @Nullable Path ask;

    BenchCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws Exception {
        Progress progress = new Progress(err);
        if (loops) {
            throw new IllegalStateException("the loops start from the class path, see packaging/bench");
        }
        if (fill != null && picture != null && folder != null) {
            Pictures.write(fill, length(picture), folder);
        } else if (fill != null) {
            FillProfile.fill(fill, events, progress);
        } else if (ask != null) {
            Run.ask(ask, events, progress);
        } else if (window != null) {
            FirstFrame.measure(window.resolve("profile"), Run.END, window.resolve("window.json"));
        } else if (soakWindow != null) {
            SoakWindow.run(new SoakFolder(soakWindow), length(), poll, progress);
        } else if (acting) {
            write("Acting", Acting.run(progress));
        } else if (detecting) {
            write("Detecting", Detecting.run(progress));
        } else if (reading) {
            write("Reading", Reading.run(progress));
        } else if (soak != null) {
            write("Live", Soak.run(folder, events, rate, length(), poll, progress));
        } else {
            write("Targets", Run.all(folder, events, StartUp::measure, progress));
        }
        return 0;
    }

    private Duration length() {
        return length(soak == null ? "" : soak);
    }

    private static Duration length(String text) {
        if (!text.matches("[0-9]{1,6}[smh]")) {
            throw new IllegalArgumentException("Write a time such as 30s, 10m or 1h: " + text);
        }
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    private void write(String heading, Report report) throws java.io.IOException {
        if (document != null) {
            new Document(document).replace(heading, report.markdown());
        }
        out.println(report.markdown());
        if (json) {
            out.println(report.json());
        }
    }
}
