package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.http.Pause;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Duration;

/** Waits for what a product has taken and not done yet. Thread-safe. */
final class Settling {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** With these pauses it is waited for about 15 s. */
    private static final int LOOKS = 10;

    private final Pause pause;

    /** Looks whether it is done. */
    @FunctionalInterface
    interface Look {
        boolean isDone() throws ConnectorException, InterruptedException;
    }

    Settling(Pause pause) {
        this.pause = pause;
    }

    /** Whether it was seen done. A look that fails ends the waiting: the change was taken, and nobody knows more. */
    boolean await(Look look) throws InterruptedException {
        Duration wait = FIRST;
        try {
            for (int looks = 0; looks < LOOKS; looks++) {
                pause.of(wait);
                if (look.isDone()) {
                    return true;
                }
                wait = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
            }
        } catch (ConnectorException unseen) {
            return false;
        }
        return false;
    }
}
