package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.Health;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Whether a listener listens, where, and when something last arrived. Thread-safe. */
final class ListeningState {
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable InetSocketAddress bound;
    private boolean isTried;
    private volatile @Nullable Instant lastArrival;

    ListeningState(Clock clock) {
        this.clock = clock;
    }

    /** @param address null when it does not listen: any more, or because it could not */
    void listensAt(@Nullable InetSocketAddress address) {
        lock.lock();
        try {
            isTried = true;
            bound = address;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void arrived() {
        lastArrival = clock.instant();
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Instant> lastArrival() {
        return Optional.ofNullable(lastArrival);
    }

    /** @throws IllegalStateException when nothing listens within 10 s, or the waiting thread is interrupted */
    int awaitPort() {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
            while (bound == null) {
                if (left <= 0) {
                    throw new IllegalStateException("nothing listens yet");
                }
                left = changed.awaitNanos(left);
            }
            return bound.getPort();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the listener", interrupted);
        } finally {
            lock.unlock();
        }
    }

    Health health(String endpoint) {
        InetSocketAddress address;
        boolean isFirst;
        lock.lock();
        try {
            address = bound;
            isFirst = !isTried;
        } finally {
            lock.unlock();
        }
        if (isFirst) {
            // A look at health may come before the listener's first try; that is no fault.
            return new Health(Health.State.UNKNOWN, "Does not listen on " + endpoint + " yet.", null, null);
        }
        if (address == null) {
            return new Health(
                    Health.State.DOWN,
                    "Not listening on " + endpoint + ". Check that the address is this machine's and the port is free.",
                    null,
                    null);
        }
        Instant last = lastArrival;
        String arrival = last == null
                ? "nothing has arrived yet"
                : "the last record arrived " + Ages.since(Duration.between(last, clock.instant()));
        return Health.healthy("Listens on " + Endpoint.shown(address) + "; " + arrival + ".", null, null);
    }
}
