package dev.watchfloor.benchmark.measure;

import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Findings;
import dev.watchfloor.benchmark.report.Machine;
import dev.watchfloor.benchmark.report.Progress;
import dev.watchfloor.benchmark.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole run: loading here, asking in a process like the console's. Stateless. */
public final class Run {
    /** Fixed, so that the two processes and two runs have the same events. */
    public static final Instant END = Instant.parse("2026-11-24T18:00:00Z");

    private Run() {}

    /** Measures how the window starts, on the folder of a finished run. */
    @FunctionalInterface
    public interface Start {
        List<Finding> measure(Path folder) throws IOException, InterruptedException;
    }

    /** @param folder kept when it is given; null for one that is removed again */
    public static Report all(@Nullable Path folder, long count, Start start, Progress progress) throws Exception {
        Instant begun = Instant.now();
        Machine machine = Machine.current();
        Path place = folder == null ? Files.createTempDirectory("watchfloor-benchmark") : folder.toAbsolutePath();
        Files.createDirectories(place);
        try {
            Trial trial = new Trial(place);
            List<Finding> findings =
                    new ArrayList<>(new Loading(GeneratedEvents.endingAt(END, count), trial, progress).run());
            Children.run(List.of(), List.of("--ask", place.toString(), "--events", Long.toString(count)));
            findings.addAll(Findings.read(answers(place)));
            findings.addAll(start.measure(place));
            findings.sort(Comparator.comparing(finding -> finding.target().isEmpty()));
            return new Report("targets", machine, begun, progress.seconds(), count, conditions(), findings);
        } finally {
            if (folder == null) {
                delete(place);
            }
        }
    }

    /** The questions alone, on the folder of a run that was given one. */
    public static void ask(Path folder, long count, Progress progress) throws Exception {
        List<Finding> findings = new Asking(GeneratedEvents.endingAt(END, count), new Trial(folder), progress).run();
        Findings.write(findings, answers(folder));
    }

    private static Path answers(Path folder) {
        return folder.resolve("answers.json");
    }

    private static List<String> conditions() throws SQLException {
        return List.of(
                "H2 " + version("jdbc:h2:mem:") + ", SQLite " + version("jdbc:sqlite::memory:") + ", DuckDB "
                        + version("jdbc:duckdb:") + ".",
                "Appending: the sensor's events, batches of 2,000, one writer; stores take turns in rounds after a"
                        + " warm-up, figures are medians of the rounds. Watchfloor starts from lines in a file, which"
                        + " its connector for Suricata reads and parses; the others get ready events.",
                "Asking: in a process with the virtual machine's settings of packaging/watchfloor; each filter is new"
                        + " to all stores, which take turns; the other stores compare texts with their case, which is"
                        + " faster, on data where it changes no answer. DuckDB answers from typed columns without the"
                        + " record, two threads.");
    }

    private static String version(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
