package dev.watchfloor.connectors.feeds;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Messages between the sockets and the store: bounded by number and by size. Whoever can wait waits; what cannot wait is
 * dropped and counted. Thread-safe.
 */
final class ArrivalQueue {
    /** Most messages at once. */
    static final int MOST = 8_192;
    /** Most characters at once, with something for each message's objects. */
    private static final int MOST_CHARACTERS = 32 << 20;

    private static final int OBJECTS = 128;

    private final Clock clock;
    private final BlockingQueue<Arrival> waiting = new LinkedBlockingQueue<>();
    private final Semaphore places = new Semaphore(MOST);
    private final Semaphore characters = new Semaphore(MOST_CHARACTERS);
    private final AtomicLong dropped = new AtomicLong();
    private volatile @Nullable Instant lastDrop;

    ArrivalQueue(Clock clock) {
        this.clock = clock;
    }

    /** Waits for room. */
    void put(Arrival arrival) throws InterruptedException {
        places.acquire();
        try {
            characters.acquire(size(arrival));
        } catch (InterruptedException interrupted) {
            places.release();
            throw interrupted;
        }
        waiting.add(arrival);
    }

    /** Drops the message and counts it when there is no room. */
    void offer(Arrival arrival) {
        if (places.tryAcquire()) {
            if (characters.tryAcquire(size(arrival))) {
                waiting.add(arrival);
                return;
            }
            places.release();
        }
        dropped.incrementAndGet();
        lastDrop = clock.instant();
    }

    /** The oldest ones, at most {@code most}; none when nothing comes within a second. */
    List<Arrival> take(int most) throws InterruptedException {
        Arrival first = waiting.poll(1, TimeUnit.SECONDS);
        if (first == null) {
            return List.of();
        }
        List<Arrival> taken = new ArrayList<>();
        taken.add(first);
        waiting.drainTo(taken, most - 1);
        for (Arrival arrival : taken) {
            characters.release(size(arrival));
        }
        places.release(taken.size());
        return taken;
    }

    /** How many were dropped since the connector was made. */
    long dropped() {
        return dropped.get();
    }

    /** When one was dropped last, or null. */
    @Nullable
    Instant lastDrop() {
        return lastDrop;
    }

    private static int size(Arrival arrival) {
        return arrival.text().length() + OBJECTS;
    }
}
