package dev.watchfloor.app.work;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Closes parts that each wait for threads of their own, all at once and by one deadline. Stateless. */
public final class Closing {
    private Closing() {}

    /** Returns when all are closed or {@code longest} is over; those that were not go on. Keeps an interruption. */
    public static void together(Duration longest, Runnable... parts) {
        long deadline = System.nanoTime() + longest.toNanos();
        List<Thread> closing = Stream.of(parts)
                .map(Thread.ofVirtual().name("console-close")::start)
                .toList();
        try {
            for (Thread part : closing) {
                part.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
