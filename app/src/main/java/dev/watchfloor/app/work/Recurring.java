package dev.watchfloor.app.work;

import dev.watchfloor.app.timeline.StoreException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again on a virtual thread of its own until closed: at once, then after each period or when
 * woken. A turn that fails is logged and the next one comes all the same. Thread-safe.
 */
public final class Recurring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);
    private static final Duration LONGEST_CLOSE = Duration.ofMillis(1_500);

    /** One turn of the work. */
    @FunctionalInterface
    public interface Turn {
        void take() throws InterruptedException;
    }

    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;

    private Recurring(String name, Turn turn, Duration period) {
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> run(turn, period));
    }

    /** Starts it. */
    public static Recurring start(String name, Turn turn, Duration period) {
        Recurring recurring = new Recurring(name, turn, period);
        recurring.thread.start();
        return recurring;
    }

    /** Ends the present wait; several calls during one turn lead to one further turn. */
    public void wake() {
        wakes.release();
    }

    private void run(Turn turn, Duration period) {
        String said = "";
        try {
            while (!Thread.currentThread().isInterrupted()) {
                wakes.drainPermits();
                try {
                    turn.take();
                    said = "";
                } catch (StoreException failure) {
                    // What fails again and again, some times a second, is said once.
                    String sentence = String.valueOf(failure.getMessage());
                    if (!sentence.equals(said)) {
                        LOG.warn("{}: {}", thread.getName(), sentence);
                    }
                    said = sentence;
                } catch (RuntimeException fault) {
                    // A fault of ours in one turn must not end what watches: the next turn has other work.
                    LOG.error("{} failed and goes on", thread.getName(), fault);
                }
                if (wakes.tryAcquire(period.toNanos(), TimeUnit.NANOSECONDS)) {
                    LOG.debug("{} was woken", thread.getName());
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts the work and waits for its end, at most 1.5 s. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            if (!thread.join(LONGEST_CLOSE)) {
                LOG.warn("{} did not end in time", thread.getName());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
