package dev.watchfloor.benchmark.reading;

import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Machine;
import dev.watchfloor.benchmark.report.Progress;
import dev.watchfloor.benchmark.report.Report;
import dev.watchfloor.benchmark.report.Samples;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many bytes a second one thread makes events of, for each product that writes lines. Stateless. */
public final class Reading {
    private static final int LINES = 20_000;
    private static final int ROUNDS = 9;
    private static final int WARMING = 3;
    private static final double TARGET = 20;
    private static final double MEGABYTE = 1e6;

    private Reading() {}

    public static Report run(Progress progress) throws IOException, ConnectorException, InterruptedException {
        Instant begun = Instant.now();
        Machine machine = Machine.current();
        List<LineForm> forms = LineForms.all();
        List<Finding> findings = new ArrayList<>();
        Path folder = Files.createTempDirectory("watchfloor-reading");
        try {
            for (LineForm form : forms) {
                progress.say("%s", form.name());
                findings.add(measured(form, folder.resolve(form.key() + ".log")));
            }
        } finally {
            Files.deleteIfExists(folder);
        }
        return new Report(
                "reading",
                machine,
                begun,
                progress.seconds(),
                (long) LINES * forms.size(),
                List.of(
                        "One thread, from the bytes of a file to ready events, secrets taken out, in pages of "
                                + Way.PAGE + " as the console asks for them; medians of " + (ROUNDS - WARMING)
                                + " rounds after " + WARMING + " to warm up.",
                        "Bytes are for each second of processor time of that thread, so that other work on the machine"
                                + " counts little; in brackets what the clock on the wall said.",
                        "Syslog comes over TCP on loopback: another thread takes it off the socket, the one that is"
                                + " measured parses.",
                        "The least that anybody could do reads the same file in the same rounds: it knows no time, no"
                                + " meaning and no secrets."),
                findings);
    }

    private static Finding measured(LineForm form, Path file)
            throws IOException, ConnectorException, InterruptedException {
        form.write(file, LINES);
        try {
            double megabytes = Files.size(file) / MEGABYTE;
            Samples computed = new Samples();
            Samples walled = new Samples();
            Samples least = new Samples();
            for (int round = 0; round < ROUNDS; round++) {
                Pace ours = form.way().read(file);
                if (ours.events() < LINES) {
                    throw new IllegalStateException(form.key() + " gave " + ours.events() + " events");
                }
                Pace bare = form.least().read(file);
                if (round >= WARMING) {
                    computed.add(megabytes / seconds(ours.processorNanos()));
                    walled.add(megabytes / seconds(ours.nanos()));
                    least.add(megabytes / seconds(bare.processorNanos()));
                }
            }
            return finding(form, megabytes, computed.median(), walled.median(), least.median());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Finding finding(LineForm form, double megabytes, double rate, double wall, double least) {
        double lines = LINES / megabytes;
        String measured = String.format(
                Locale.ROOT,
                "%.0f MB/s, %,.0f lines/s of %.0f B, %.2f × of %s (%.0f MB/s)",
                rate,
                rate * lines,
                MEGABYTE / lines,
                rate / least,
                form.least().words(),
                least);
        return new Finding(
                "reading-" + form.key(),
                form.name(),
                "≥ 20 MB/s",
                measured,
                rate,
                Finding.Verdict.of(rate >= TARGET),
                String.format(Locale.ROOT, "%.0f MB/s by the wall", wall));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
