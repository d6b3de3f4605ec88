package dev.watchfloor.connectors.feeds;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Runs each request on a virtual thread and interrupts it when its time is up; the JDK's HTTP server reads from
 * interruptible channels, so that also ends a client that sends its header byte by byte. Thread-safe.
 */
final class RequestThreads implements Executor, AutoCloseable {
    private static final int MOST = 256;

    private final Duration longest;
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    RequestThreads(Duration longest) {
        this.longest = longest;
    }

    /** @throws RejectedExecutionException when too many requests run; the server then closes the connection */
    @Override
    public void execute(Runnable request) {
        if (running.size() >= MOST) {
            throw new RejectedExecutionException("more than " + MOST + " requests at once");
        }
        Thread worker = Thread.ofVirtual().name("http-feed").unstarted(() -> {
            try {
                request.run();
            } finally {
                running.remove(Thread.currentThread());
            }
        });
        running.add(worker);
        worker.start();
        Thread.ofVirtual().name("http-feed-limit").start(() -> limit(worker));
    }

    @Override
    public void close() {
        running.forEach(Thread::interrupt);
    }

    private void limit(Thread worker) {
        try {
            if (!worker.join(longest)) {
                worker.interrupt();
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }
}
