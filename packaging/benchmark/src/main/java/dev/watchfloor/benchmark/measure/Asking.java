package dev.watchfloor.benchmark.measure;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.benchmark.peers.DuckDb;
import dev.watchfloor.benchmark.peers.QueriedPeer;
import dev.watchfloor.benchmark.peers.Sqlite;
import dev.watchfloor.benchmark.report.Finding;
import dev.watchfloor.benchmark.report.Finding.Verdict;
import dev.watchfloor.benchmark.report.Machine;
import dev.watchfloor.benchmark.report.Progress;
import dev.watchfloor.benchmark.report.Samples;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/**
 * Opens the filled stores and asks them what a screen asks. Runs in a process with the console's own settings of the
 * virtual machine. Not thread-safe.
 */
final class Asking {
    private static final int SLICES = 1_000;
    private static final int PAGE = 50;
    private static final int SETS = 3;

    private final GeneratedEvents events;
    private final Trial trial;
    private final Progress progress;
    private final TimeRange whole;
    private final List<Finding> findings = new ArrayList<>();

    Asking(GeneratedEvents events, Trial trial, Progress progress) {
        this.events = events;
        this.trial = trial;
        this.progress = progress;
        whole = new TimeRange(events.from(), events.to());
    }

    /** What was found. */
    List<Finding> run() throws Exception {
        long heapBefore = heap();
        long begun = System.nanoTime();
        try (Console console = Profiles.open(trial.profile())) {
            EventStore store = console.events();
            reopening(store, begun);
            resident();
            long reopened = heap();
            try (DuckDb columns = new DuckDb(trial.folder(), false);
                    DuckDb duck = new DuckDb(trial.peers(), true);
                    Sqlite sqlite = new Sqlite(trial.peers())) {
                viewports(store, columns);
                filters(store, columns, sqlite);
                heap(heapBefore, reopened);
                breakdown(store, columns);
                needle(store, duck);
            }
        }
        return findings;
    }

    private void reopening(EventStore store, long begun) {
        double opened = millis(begun);
        store.density(Query.ALL, TimeRange.endingAt(whole.to(), Duration.ofHours(1)), SLICES);
        double lastHour = millis(begun);
        store.density(Query.ALL, whole, SLICES);
        long count = store.count(new Query.Numbers(Field.STATUS, 1, Long.MAX_VALUE), whole);
        double all = millis(begun);
        progress.say("opened after %.0f ms, last hour %.0f ms, all %.0f ms (%,d)", opened, lastHour, all, count);
        findings.add(new Finding(
                "start.reopen",
                "The store back on screen: first density of the last hour",
                "≤ 5 s",
                String.format(Locale.ROOT, "%.2f s", lastHour / 1e3),
                lastHour / 1e3,
                Verdict.of(lastHour <= 5_000),
                String.format(
                        Locale.ROOT,
                        "opened after %.2f s; density of all after %.2f s with a filter that reads a column of all",
                        opened / 1e3,
                        all / 1e3)));
    }

    private void resident() {
        double resident = Machine.residentBytes() / (1024.0 * 1024 * 1024);
        findings.add(Finding.beside(
                "rss.store",
                "Memory of a process with the store open, without a window",
                String.format(Locale.ROOT, "%.2f GiB", resident),
                resident,
                "after the first questions"));
    }

    private void heap(long before, long reopened) {
        double each = (double) (heap() - before) / events.total();
        findings.add(new Finding(
                "heap.index",
                "Hot index",
                "≤ 60 B of heap per event",
                String.format(Locale.ROOT, "%.0f B of heap per event", each),
                each,
                Verdict.of(each <= 60),
                String.format(
                        Locale.ROOT,
                        "all that the open store holds, after all filters; %.0f B right after opening",
                        (double) (reopened - before) / events.total())));
    }

    private void viewports(EventStore store, DuckDb duck) throws SQLException {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            store.density(Query.ALL, viewport(random), SLICES);
        }
        Samples ours = new Samples();
        Samples theirs = new Samples();
        for (int i = 0; i < 400; i++) {
            TimeRange range = viewport(random);
            long begun = System.nanoTime();
            store.density(Query.ALL, range, 1_500);
            ours.add(millis(begun));
            if (i % 10 == 0) {
                begun = System.nanoTime();
                duck.density(Query.ALL, range, 1_500);
                theirs.add(millis(begun));
            }
        }
        progress.say("zoom and pan: %s", ours.inWords("ms"));
        findings.add(new Finding(
                "zoom",
                "Zoom or pan, unfiltered, 1,500 slices",
                "p95 ≤ 16.7 ms",
                ours.inWords("ms"),
                ours.quantile(0.95),
                Verdict.of(ours.quantile(0.95) <= 16.7),
                "400 random viewports, 10 s to all; DuckDB: " + theirs.inWords("ms")));
    }

    private TimeRange viewport(Random random) {
        long all = whole.length().toMillis();
        long length = (long) (10_000 * Math.pow(all / 10_000.0, random.nextDouble()));
        Instant from = whole.from().plusMillis((long) (random.nextDouble() * (all - length)));
        return new TimeRange(from, from.plusMillis(length));
    }

    private void filters(EventStore store, DuckDb duck, Sqlite sqlite) throws SQLException {
        // Other values of the same forms, so that the machine is warm and no answer is known.
        for (Query query : Filters.set(events, 4)) {
            ask(store, query);
        }
        Samples ours = new Samples();
        Samples theirs = new Samples();
        Samples ratios = new Samples();
        Samples small = new Samples();
        int differing = 0;
        String slowest = "";
        double slow = 0;
        for (int set = 0; set < SETS; set++) {
            for (Query query : Filters.set(events, set)) {
                long begun = System.nanoTime();
                long found = ask(store, query);
                double our = millis(begun);
                ours.add(our);
                if (our > slow) {
                    slow = our;
                    slowest = query.toString();
                }
                begun = System.nanoTime();
                long also = ask(duck, query);
                double their = millis(begun);
                theirs.add(their);
                ratios.add(their / our);
                if (found != also) {
                    differing++;
                    progress.say("answers differ, %,d and %,d: %s", found, also, query);
                }
                if (set == 0) {
                    begun = System.nanoTime();
                    ask(sqlite, query);
                    small.add(millis(begun));
                }
            }
        }
        progress.say("new filters: %s; DuckDB %s; slowest %s", ours.inWords("ms"), theirs.inWords("ms"), slowest);
        findings.add(new Finding(
                "filter",
                "New filter: count, density of 1,000 slices by layer and severity, first page of 50",
                "p95 ≤ 50 ms",
                ours.inWords("ms"),
                ours.quantile(0.95),
                Verdict.of(ours.quantile(0.95) <= 50),
                ours.count() + " different filters, each asked once"));
        double faster = theirs.median() / ours.median();
        double fasterAtP95 = theirs.quantile(0.95) / ours.quantile(0.95);
        findings.add(new Finding(
                "filter.duckdb",
                "The same against DuckDB on the same events",
                "≥ 5 × faster",
                String.format(Locale.ROOT, "%.1f × at p50, %.1f × at p95", faster, fasterAtP95),
                Math.min(faster, fasterAtP95),
                Verdict.of(Math.min(faster, fasterAtP95) >= 5),
                "DuckDB, two threads: " + theirs.inWords("ms")
                        + String.format(
                                Locale.ROOT,
                                "; ratio of each filter: least %.1f, p50 %.1f; %d of %d answers differ",
                                ratios.quantile(0),
                                ratios.median(),
                                differing,
                                ours.count())));
        findings.add(Finding.beside(
                "filter.sqlite",
                "The same filters, SQLite on the events of the rounds alone",
                small.inWords("ms"),
                small.median(),
                String.format(Locale.ROOT, "%,d events", sqlite.count(Query.ALL, whole))));
    }

    private long ask(EventStore store, Query query) {
        long count = store.count(query, whole);
        store.density(query, whole, SLICES);
        store.page(query, whole, Order.NEWEST_FIRST, PAGE, null);
        return count;
    }

    private long ask(QueriedPeer peer, Query query) throws SQLException {
        long count = peer.count(query, whole);
        peer.density(query, whole, SLICES);
        peer.newest(query, whole, PAGE);
        return count;
    }

    private void breakdown(EventStore store, DuckDb duck) throws SQLException {
        Samples ours = new Samples();
        Samples theirs = new Samples();
        for (Field field : List.of(Field.SOURCE, Field.URL, Field.USER, Field.RULE_NAME, Field.USER_AGENT)) {
            for (Query query : Filters.set(events, 4).subList(20, 26)) {
                long begun = System.nanoTime();
                store.breakdown(query, whole, field, 20);
                ours.add(millis(begun));
                begun = System.nanoTime();
                duck.top(query, whole, field, 20);
                theirs.add(millis(begun));
            }
        }
        findings.add(Finding.beside(
                "breakdown",
                "Top 20 values of a field under a known filter",
                ours.inWords("ms"),
                ours.quantile(0.95),
                "DuckDB: " + theirs.inWords("ms")));
    }

    private void needle(EventStore store, DuckDb duck) throws SQLException, InterruptedException {
        String words = "invoice-1234.pdf";
        Query query = new Query.Text(Field.RAW, TextPattern.containing(words));
        CountDownLatch done = new CountDownLatch(1);
        long begun = System.nanoTime();
        try (var pin = store.search(query, whole, step -> {
            if (step.done()) {
                done.countDown();
            }
        })) {
            done.await();
        }
        long found = store.count(query, whole);
        double our = millis(begun) / events.total() * 1e6;
        long inDuck = duck.count(Query.ALL, whole);
        begun = System.nanoTime();
        duck.needle(words);
        double their = millis(begun) / inDuck * 1e6;
        findings.add(Finding.beside(
                "needle",
                "Needle in the records as received, all of them",
                String.format(Locale.ROOT, "%.0f ms per million events", our),
                our,
                String.format(
                        Locale.ROOT, "%,d found; DuckDB on the rounds' events: %.0f ms per million", found, their)));
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
