package dev.watchfloor.benchmark.measure;

import com.sun.management.OperatingSystemMXBean;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.benchmark.peers.Peer;
import dev.watchfloor.benchmark.report.Progress;
import dev.watchfloor.benchmark.report.Samples;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Gives the same events to each store in turn, round after round, so that whatever else the machine does hurts all
 * alike. The console starts from lines of text; the others get ready events. Not thread-safe.
 */
final class Rounds {
    /** The console's name among the stores. */
    static final String OURS = "Watchfloor, from the line";

    private final GeneratedEvents events;
    private final EventStore store;
    private final List<Peer> peers;
    private final Path folder;
    private final Progress progress;
    private final Map<String, Samples> rates = new LinkedHashMap<>();
    private final Map<String, Samples> work = new LinkedHashMap<>();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long begun;
    private long worked;
    private long position;

    Rounds(GeneratedEvents events, EventStore store, List<Peer> peers, Path folder, Progress progress) {
        this.events = events;
        this.store = store;
        this.peers = List.copyOf(peers);
        this.folder = folder;
        this.progress = progress;
    }

    /** Events per second by store, one sample per counted round. */
    Map<String, Samples> rates() {
        return rates;
    }

    /** Events per second of a store, the median of its rounds. */
    double rate(String name) {
        return rates.getOrDefault(name, new Samples()).median();
    }

    /** Processor time per event of a store, all threads together, in microseconds: what a busy machine changes little. */
    double work(String name) {
        return work.getOrDefault(name, new Samples()).median();
    }

    /** How many events each of the other stores has. */
    long given() {
        return position;
    }

    /**
     * One round with the sensor's events from {@code first} to {@code end}.
     *
     * @param isCounted false to warm up
     */
    void run(long first, long end, boolean isCounted)
            throws IOException, SQLException, ConnectorException, InterruptedException, ExecutionException {
        Path file = folder.resolve("eve-" + first + ".json");
        int lines = EveFile.write(events, first, end, file);
        begin();
        long taken = new FileIntake(store).takeIn(GeneratedEvents.SENSOR, file);
        note(OURS, lines, isCounted);
        Files.delete(file);
        if (taken != lines) {
            throw new IllegalStateException(lines + " lines gave " + taken + " events");
        }
        List<List<StoredEvent>> batches = batches(first, end);
        for (Peer peer : peers) {
            begin();
            for (List<StoredEvent> batch : batches) {
                peer.append(batch);
            }
            note(peer.name(), lines, isCounted);
        }
        position += lines;
    }

    private void begin() {
        // What the round before left to do is not paid for by the next one.
        System.gc();
        worked = system.getProcessCpuTime();
        begun = System.nanoTime();
    }

    private void note(String name, int count, boolean isCounted) {
        double rate = count / ((System.nanoTime() - begun) / 1e9);
        double micros = (system.getProcessCpuTime() - worked) / 1e3 / count;
        progress.say("%s%s: %,.0f events/s, %.1f µs of work each", isCounted ? "" : "warm-up, ", name, rate, micros);
        if (isCounted) {
            rates.computeIfAbsent(name, fresh -> new Samples()).add(rate);
            work.computeIfAbsent(name, fresh -> new Samples()).add(micros);
        }
    }

    private List<List<StoredEvent>> batches(long first, long end) {
        List<List<StoredEvent>> batches = new ArrayList<>();
        List<StoredEvent> batch = new ArrayList<>(Batches.SIZE);
        long place = position;
        for (long index = first; index < end; index++) {
            if (events.layer(index) == Layer.DETECTION) {
                SecurityEvent event = events.event(index);
                batch.add(new StoredEvent(place++, event.time(), GeneratedEvents.SENSOR, event));
                if (batch.size() == Batches.SIZE) {
                    batches.add(batch);
                    batch = new ArrayList<>(Batches.SIZE);
                }
            }
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }
}
