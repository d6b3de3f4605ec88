package dev.watchfloor.app.response.acts;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits between two looks at a product. Injected, so that a test need not wait. */
@FunctionalInterface
public interface Pause {
    /** Waits by the machine's clock. */
    Pause REAL = duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos());

    void of(Duration duration) throws InterruptedException;
}
