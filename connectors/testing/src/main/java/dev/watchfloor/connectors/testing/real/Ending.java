package dev.watchfloor.connectors.testing.real;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends the processes that a test started. Stateless. */
final class Ending {
    private static final int PATIENCE_SECONDS = 5;

    private Ending() {}

    /** Asks it to end, and ends it by force where it does not. @param process null when none was started */
    static void of(@Nullable Process process) {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
