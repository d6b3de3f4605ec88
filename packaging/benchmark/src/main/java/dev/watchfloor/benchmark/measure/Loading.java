package dev.watchfloor.benchmark.measure;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.benchmark.peers.DuckDb;
import dev.watchfloor.benchmark.peers.Peer;
import dev.watchfloor.benchmark.peers.RawH2;
import dev.watchfloor.benchmark.peers.Sqlite;
import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Finding.Verdict;
import dev.watchfloor.benchmark.report.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fills all stores and measures how fast they take events in. Not thread-safe. */
final class Loading {
    private static final int ROUNDS = 5;
    /** Indexes of one round; more than half are the sensor's. */
    private static final long LARGEST_ROUND = 120_000;

    private final GeneratedEvents events;
    private final Trial trial;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();

    Loading(GeneratedEvents events, Trial trial, Progress progress) {
        this.events = events;
        this.trial = trial;
        this.progress = progress;
    }

    /** What was found. */
    List<Finding> run() throws Exception {
        long round = Math.min(LARGEST_ROUND, events.total() / (ROUNDS + 1));
        long inRounds = round * (ROUNDS + 1);
        Files.createDirectories(trial.peers().resolve("record"));
        try (Console console = Profiles.open(trial.profile());
                DuckDb columns = new DuckDb(trial.folder(), false)) {
            rounds(console.events(), round);
            long rows = console.events().statistics().events();
            // What the rounds left out, and for DuckDB's columns all.
            new Filling(events, progress).others(0, inRounds, console.events(), columns);
            double seconds = new Filling(events, progress).all(inRounds, events.total(), console.events(), columns);
            columns.settle();
            if (events.total() > inRounds) {
                double rate = (events.total() - inRounds) / seconds;
                findings.add(Finding.beside(
                        "fill",
                        "Filling the rest, ready events of all three layers",
                        String.format(Locale.ROOT, "%,.0f events/s", rate),
                        rate,
                        "generating them and filling DuckDB's columns on the same two cores"));
            }
            progress.say(
                    "%,d events after the rounds, %,d in all",
                    rows, console.events().statistics().events());
        }
        disk();
        return findings;
    }

    private void rounds(EventStore store, long round) throws Exception {
        try (Peer rows = new RawH2(trial.peers(), true);
                Peer record = new RawH2(trial.peers().resolve("record"), false);
                Peer sqlite = new Sqlite(trial.peers());
                Peer duck = new DuckDb(trial.peers(), true)) {
            Rounds rounds = new Rounds(events, store, List.of(rows, record, sqlite, duck), trial.folder(), progress);
            for (int number = 0; number <= ROUNDS; number++) {
                rounds.run(number * round, (number + 1) * round, number > 0);
            }
            judge(rounds, rows.name(), record.name(), sqlite.name());
            long given = rounds.given();
            for (Peer peer : List.of(rows, record, sqlite, duck)) {
                beside(peer, given);
            }
        }
    }

    private void judge(Rounds rounds, String rows, String record, String sqlite) {
        double ours = rounds.rate(Rounds.OURS);
        rounds.rates()
                .forEach((name, samples) -> findings.add(Finding.beside(
                        "append." + name.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT),
                        "Append: " + name,
                        String.format(Locale.ROOT, "%,.0f events/s", samples.median()),
                        samples.median(),
                        String.format(
                                Locale.ROOT,
                                "median of %d rounds, %,.0f to %,.0f",
                                samples.count(),
                                samples.quantile(0),
                                samples.max()))));
        ratio(
                "ingest.h2",
                "Line of eve.json to durable, encrypted and queryable, against H2 with all columns",
                ours,
                rounds.rate(rows),
                0.8);
        ratio("ingest.h2-record", "The same against H2 with key and record alone", ours, rounds.rate(record), 0.8);
        ratio("ingest.sqlite", "The same against SQLite with three indexes", ours, rounds.rate(sqlite), 2);
    }

    private void ratio(String key, String what, double ours, double theirs, double target) {
        double ratio = ours / theirs;
        findings.add(new Finding(
                key,
                what,
                String.format(Locale.ROOT, "≥ %.1f ×", target),
                String.format(Locale.ROOT, "%.2f ×, %,.0f against %,.0f events/s", ratio, ours, theirs),
                ratio,
                Verdict.of(ratio >= target),
                ""));
    }

    private void beside(Peer peer, long given) throws SQLException {
        double each = (double) peer.bytes() / given;
        findings.add(Finding.beside(
                "disk." + peer.name().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT),
                "On disk: " + peer.name(),
                String.format(Locale.ROOT, "%.0f B per event", each),
                each,
                String.format(Locale.ROOT, "%,d events", given)));
    }

    private void disk() {
        Path profile = trial.profile();
        double each = (double) dev.watchfloor.benchmark.peers.DiskUse.of(profile) / events.total();
        findings.add(new Finding(
                "disk.ours",
                "On disk, with the record",
                "≤ 250 B per event",
                String.format(Locale.ROOT, "%.0f B per event", each),
                each,
                Verdict.of(each <= 250),
                "whole profile, closed"));
    }
}
