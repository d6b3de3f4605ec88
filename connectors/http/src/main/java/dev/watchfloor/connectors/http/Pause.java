package dev.watchfloor.connectors.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How to wait; tests give other writers a turn here. */
@FunctionalInterface
public interface Pause {
    /** Ends at once on an interrupt. */
    Pause SLEEP = time -> {
        if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody opens this latch");
        }
    };

    void of(Duration time) throws InterruptedException;
}
