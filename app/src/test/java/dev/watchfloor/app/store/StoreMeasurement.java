package dev.watchfloor.app.store;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the store on this machine; run by hand. Arguments: a folder for a throw-away profile, and how many events
 * (default a million). Prints one figure a line.
 */
public final class StoreMeasurement {
    private static final int BATCH = 2_000;

    private StoreMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "measure");
        int all = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        try (Database database = Database.open(folder, Clock.systemUTC())) {
            H2EventStore store = H2EventStore.open(database, Clock.systemUTC());
            List<List<SecurityEvent>> batches = new ArrayList<>();
            long spent = 0;
            Duration cpu = cpu();
            for (int n = 0; n < all; n += BATCH) {
                List<SecurityEvent> batch = new ArrayList<>(BATCH);
                for (int i = n; i < n + BATCH; i++) {
                    batch.add(Events.mixed(i));
                }
                long before = System.nanoTime();
                store.append("a", batch, new Cursor(String.valueOf(n)));
                spent += System.nanoTime() - before;
            }
            say("append in batches of 2,000, events/s", all / (spent / 1e9));
            say("processor time for making and appending, s", cpu().minus(cpu).toMillis() / 1e3);
            say("bytes on disk per event", database.bytes() / (double) all);
            long single = System.nanoTime();
            for (int n = 0; n < 2_000; n++) {
                store.append("b", List.of(Events.mixed(n)), null);
            }
            say("append one by one, events/s", 2_000 / ((System.nanoTime() - single) / 1e9));
            say("bytes on disk after 2,000 single appends, MB", database.bytes() / 1e6);
            batches.clear();
            queries(store, all);
        }
        long before = System.nanoTime();
        Duration cpuBefore = cpu();
        try (Database database = Database.open(folder, Clock.systemUTC())) {
            H2EventStore store = H2EventStore.open(database, Clock.systemUTC());
            say("open with index, s", (System.nanoTime() - before) / 1e9);
            say("processor time for that, s", cpu().minus(cpuBefore).toMillis() / 1e3);
            say("bytes on disk after reopening, MB", database.bytes() / 1e6);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            say("heap in use per event, bytes", (runtime.totalMemory() - runtime.freeMemory()) / (double) all);
            say("events", store.statistics().events());
        }
    }

    private static void queries(H2EventStore store, int all) throws Exception {
        TimeRange range = new TimeRange(Events.START, Events.START.plus(Duration.ofMillis(all * 100L)));
        Query network = new Query.Network(Field.RELATED_IP, Addresses.network("203.0.17.0/24"));
        Query text = new Query.Text(Field.URL, TextPattern.containing("item/49"));
        time("density, 1,000 slices, all", () -> store.density(Query.ALL, range, 1_000));
        time("density, 1,000 slices, network", () -> store.density(network, range, 1_000));
        time("density, 1,000 slices, text", () -> store.density(text, range, 1_000));
        time("count, text and network", () -> store.count(text.and(network), range));
        time("page of 200, all", () -> store.page(Query.ALL, range, Order.NEWEST_FIRST, 200, null));
        time("page of 200, text", () -> store.page(text, range, Order.NEWEST_FIRST, 200, null));
        time("page of 10,000, all", () -> store.page(Query.ALL, range, Order.NEWEST_FIRST, 10_000, null));
    }

    private static void time(String what, Runnable query) {
        long first = System.nanoTime();
        query.run();
        say(what + ", first, ms", (System.nanoTime() - first) / 1e6);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long before = System.nanoTime();
            query.run();
            best = Math.min(best, System.nanoTime() - before);
        }
        say(what + ", best of 20, ms", best / 1e6);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void say(String what, double figure) {
        System.out.printf("%-50s %,.1f%n", what, figure);
    }
}
