package dev.watchfloor.app.store;

import dev.watchfloor.app.index.KeptSegment;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Measures the log without the index on this machine; run by hand. Arguments: a folder for a throw-away profile, how many
 * events (default a million), and how many a batch (default 2,000). Prints one figure a line.
 */
public final class LogMeasurement {
    private static final int SEGMENT = 65_535;

    private LogMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "log");
        int all = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int batch = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2_000;
        Random random = new Random(1);
        try (Database database = Database.open(folder, Clock.systemUTC())) {
            EventLog log = new EventLog(database);
            append(log, all, batch, random);
            say("bytes on disk per event", database.bytes() / (double) all);
            reads(log, all, random);
            long before = System.nanoTime();
            for (int first = 1; first + SEGMENT <= all; first += SEGMENT) {
                log.keep(new KeptSegment(
                        new KeptSegment.Head(first, SEGMENT, 0, 1, KeptSegment.FORMAT, new byte[100]), List.of()));
            }
            say("keep, ms a segment", (System.nanoTime() - before) / 1e6 / Math.max(1, all / SEGMENT));
            say("bytes on disk per event after keeping", database.bytes() / (double) all);
            reads(log, all, random);
            long begun = System.nanoTime();
            long[] seen = new long[3];
            log.scanIds(1, all, (position, connector, id) -> seen[0] += id.length());
            say("ids, ns an event", (System.nanoTime() - begun) / (double) all);
            begun = System.nanoTime();
            log.originals(1, all, (position, id, communityId, flow, raw) -> seen[1] += raw.length());
            say("originals, ns an event", (System.nanoTime() - begun) / (double) all);
            begun = System.nanoTime();
            log.records(1, all, stored -> seen[2] += stored.event().summary().length());
            say("records, ns an event", (System.nanoTime() - begun) / (double) all);
        }
        say("bytes on disk per event after closing", Files.size(folder.resolve("watchfloor.mv.db")) / (double) all);
    }

    private static void append(EventLog log, int all, int batch, Random random) {
        long spent = 0;
        long thread = 0;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int first = 1; first <= all; first += batch) {
            List<StoredEvent> events = new ArrayList<>(batch);
            for (int n = first; n < first + batch; n++) {
                events.add(event(n, random));
            }
            long before = System.nanoTime();
            long threadBefore = threads.getCurrentThreadCpuTime();
            log.append("edge", events, new Cursor(String.valueOf(first)));
            spent += System.nanoTime() - before;
            thread += threads.getCurrentThreadCpuTime() - threadBefore;
        }
        say("append, processor us an event on the calling thread", thread / 1e3 / all);
        say("append in batches of " + batch + ", events/s", all / (spent / 1e9));
    }

    private static void reads(EventLog log, int all, Random random) {
        for (int count : new int[] {50, 200}) {
            List<Double> millis = new ArrayList<>();
            double cpu = cpu();
            for (int round = 0; round < 100; round++) {
                long[] positions = random.longs(count, 1, all).toArray();
                long before = System.nanoTime();
                log.read(positions);
                millis.add((System.nanoTime() - before) / 1e6);
            }
            millis.sort(null);
            say("read of " + count + " scattered positions, processor ms", (cpu() - cpu) / 100);
            say("read of " + count + " scattered positions, p50 ms", millis.get(50));
            say("read of " + count + " scattered positions, p95 ms", millis.get(95));
        }
    }

    private static StoredEvent event(int n, Random random) {
        Instant time = Events.START.plusMillis(n * 3L + random.nextInt(3));
        String address = "203.0." + (int) Math.abs(random.nextGaussian() * 30) + "." + random.nextInt(256);
        String path = "/item/" + (int) Math.abs(random.nextGaussian() * 200) + "?page=" + random.nextInt(9);
        int status = random.nextInt(10) == 0 ? 403 : 200;
        int port = 1_024 + random.nextInt(60_000);
        long bytes = random.nextInt(20_000);
        String agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/" + (90 + random.nextInt(30)) + ".0";
        String raw = "{\"timestamp\":\"" + time + "\",\"flow_id\":" + random.nextLong(1L << 50) + ",\"src_ip\":\""
                + address + "\",\"src_port\":" + port + ",\"dest_ip\":\"192.0.2.10\",\"dest_port\":443,"
                + "\"http\":{\"hostname\":\"shop.example\",\"url\":\"" + path + "\",\"status\":" + status
                + ",\"http_user_agent\":\"" + agent + "\",\"length\":" + bytes + "}}";
        SecurityEvent event = SecurityEvent.of("eve-1:" + n * 290L, time, Layer.PERIMETER, Kind.REQUEST)
                .outcome(status == 403 ? Outcome.BLOCKED : Outcome.ALLOWED)
                .summary("GET " + path + " answered " + status)
                .source(Addresses.parse(address).orElseThrow())
                .sourcePort(port)
                .destination(Addresses.parse("192.0.2.10").orElseThrow())
                .destinationPort(443)
                .method("GET")
                .path(path)
                .status(status)
                .userAgent(agent)
                .bytesOut(bytes)
                .flow(String.valueOf(random.nextLong(1L << 50)))
                .raw(raw)
                .build();
        return new StoredEvent(n, time, "edge", event);
    }

    private static double cpu() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e6;
    }

    private static void say(String what, double figure) {
        System.out.printf("%-50s %,.2f%n", what, figure);
    }
}
