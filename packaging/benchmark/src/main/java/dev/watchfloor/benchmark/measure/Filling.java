package dev.watchfloor.benchmark.measure;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.benchmark.events.GeneratedEvents;
import dev.watchfloor.benchmark.measure.Batches.Batch;
import dev.watchfloor.benchmark.peers.Peer;
import dev.watchfloor.benchmark.report.Progress;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Puts generated events into stores as fast as they go, one thread to generate and one for each store. */
public final class Filling {
    private static final int WAITING = 8;
    private static final Batch END = new Batch("", java.util.List.of());

    private final GeneratedEvents events;
    private final Progress progress;

    /** @param progress told how far it is */
    public Filling(GeneratedEvents events, Progress progress) {
        this.events = events;
        this.progress = progress;
    }

    /**
     * All events from {@code first} to {@code end} into both stores.
     *
     * @param other null for none
     * @return how many seconds the console's store took to get all of them
     */
    public double all(long first, long end, EventStore store, @Nullable Peer other)
            throws InterruptedException, ExecutionException {
        BlockingQueue<Batch> forStore = new ArrayBlockingQueue<>(WAITING);
        BlockingQueue<Batch> forOther = new ArrayBlockingQueue<>(WAITING);
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> storing = threads.submit(() -> {
                fill(forStore, store);
                return null;
            });
            Future<?> copying = threads.submit(() -> {
                copy(forOther, other, first);
                return null;
            });
            Batches batches = new Batches(events, first, end);
            long told = 0;
            long done = 0;
            for (Batch batch = batches.next(); !batch.events().isEmpty(); batch = batches.next()) {
                put(batch, forStore, storing);
                if (other != null) {
                    put(batch, forOther, copying);
                }
                done += batch.events().size();
                if (done - told >= 500_000) {
                    told = done;
                    progress.say("%,d of %,d events", first + done, end);
                }
            }
            put(END, forStore, storing);
            put(END, forOther, copying);
            storing.get();
            double seconds = (System.nanoTime() - begun) / 1e9;
            copying.get();
            return seconds;
        }
    }

    private static void put(Batch batch, BlockingQueue<Batch> queue, Future<?> taker)
            throws InterruptedException, ExecutionException {
        while (!queue.offer(batch, 1, java.util.concurrent.TimeUnit.SECONDS)) {
            if (taker.isDone()) {
                taker.get();
            }
        }
    }

    private static void fill(BlockingQueue<Batch> queue, EventStore store) throws InterruptedException {
        for (Batch batch = queue.take(); !batch.events().isEmpty(); batch = queue.take()) {
            store.append(batch.connector(), batch.events(), null);
        }
    }

    private static void copy(BlockingQueue<Batch> queue, @Nullable Peer other, long first)
            throws InterruptedException, SQLException {
        long position = first;
        java.util.List<dev.watchfloor.app.timeline.StoredEvent> together = new java.util.ArrayList<>();
        for (Batch batch = queue.take(); !batch.events().isEmpty(); batch = queue.take()) {
            together.addAll(batch.stored(position));
            position += batch.events().size();
            // No race here: larger batches spare it the commits.
            if (other != null && together.size() >= 40_000) {
                other.append(together);
                together.clear();
            }
        }
        if (other != null && !together.isEmpty()) {
            other.append(together);
        }
    }
}
