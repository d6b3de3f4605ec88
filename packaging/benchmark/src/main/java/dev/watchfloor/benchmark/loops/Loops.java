package dev.watchfloor.benchmark.loops;

import dev.watchfloor.benchmark.report.Document;
import dev.watchfloor.benchmark.report.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the loops and writes them down. On the class path: JMH starts its forks from it. */
public final class Loops {
    private Loops() {}

    /** @param arguments the document, and which loops when not all */
    public static void main(String[] arguments) throws RunnerException, IOException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(arguments.length > 1 ? arguments[1] : IndexLoops.class.getName());
        Machine machine = Machine.current();
        Instant begun = Instant.now();
        Collection<RunResult> results = new Runner(options.build()).run();
        StringBuilder text = new StringBuilder();
        text.append("Measured on ")
                .append(begun.truncatedTo(ChronoUnit.MINUTES))
                .append(" with JMH, one fork.\n\n- ");
        text.append(machine.inWords()).append("\n- Eight segments of 65,535 events, 1 GiB of heap.\n\n");
        text.append("| loop | all eight segments | per event |\n|---|---|---|\n");
        for (RunResult result : results) {
            double micros = result.getPrimaryResult().getScore();
            String name = result.getPrimaryResult().getLabel();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f ± %,.0f µs | %.2f ns |%n",
                    name,
                    micros,
                    result.getPrimaryResult().getScoreError(),
                    micros * 1_000 / (8 * 65_535)));
        }
        new Document(Path.of(arguments[0])).replace("Inner loops", text.toString());
    }
}
