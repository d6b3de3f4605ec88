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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fills all stores and measures how fast they take events in. Not thread-safe. */
final class Loading {
    private static final int ROUNDS = 5;
    private static final int WARM_UPS = 6;
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
        long round = Math.min(LARGEST_ROUND, events.total() / (ROUNDS + WARM_UPS));
        Files.createDirectories(trial.peers().resolve("record"));
        try (LoneStore ingested = LoneStore.open(trial.ingested())) {
            rounds(ingested.events(), round);
        }
        boolean isEncrypted = LoneStore.isEncrypted(trial.ingested());
        findings.add(Finding.beside(
                "ingest.encrypted",
                "Watchfloor's file was encrypted in the rounds",
                isEncrypted ? "yes" : "no",
                isEncrypted ? 1 : 0,
                ""));
        try (Console console = Profiles.open(trial.profile());
                DuckDb columns = new DuckDb(trial.folder(), false)) {
            double seconds = new Filling(events, progress).all(0, events.total(), console.events(), columns);
            columns.settle();
            double rate = events.total() / seconds;
            findings.add(Finding.beside(
                    "fill",
                    "Filling with ready events of all three layers",
                    String.format(Locale.ROOT, "%,.0f events/s", rate),
                    rate,
                    "generating them and filling DuckDB's columns at the same time on the same cores"));
        }
        disk();
        return findings;
    }

    private void rounds(EventStore store, long round) throws Exception {
        long given;
        List<Peer> all;
        try (Peer rows = new RawH2(trial.peers(), true);
                Peer record = new RawH2(trial.peers().resolve("record"), false);
                Peer sqlite = new Sqlite(trial.peers());
                Peer duck = new DuckDb(trial.peers(), true)) {
            all = List.of(rows, record, sqlite, duck);
            Rounds rounds = new Rounds(events, store, all, trial.folder(), progress);
            for (int number = 0; number < ROUNDS + WARM_UPS; number++) {
                rounds.run(number * round, (number + 1) * round, number >= WARM_UPS);
            }
            judge(rounds, rows.name(), record.name(), sqlite.name());
            given = rounds.given();
        }
        for (Peer peer : all) {
            double each = (double) peer.bytes() / given;
            findings.add(Finding.beside(
                    "disk." + key(peer.name()),
                    "On disk: " + peer.name(),
                    String.format(Locale.ROOT, "%.0f B per event", each),
                    each,
                    String.format(Locale.ROOT, "%,d events, closed", given)));
        }
    }

    private void judge(Rounds rounds, String rows, String record, String sqlite) {
        double ours = rounds.rate(Rounds.OURS);
        rounds.rates()
                .forEach((name, samples) -> findings.add(Finding.beside(
                        "append." + key(name),
                        "Append: " + name,
                        String.format(Locale.ROOT, "%,.0f events/s", samples.median()),
                        samples.median(),
                        String.format(
                                Locale.ROOT,
                                "median of %d rounds, %,.0f to %,.0f; %.1f µs of processor time each",
                                samples.count(),
                                samples.quantile(0),
                                samples.max(),
                                rounds.work(name)))));
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

    private static String key(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
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
