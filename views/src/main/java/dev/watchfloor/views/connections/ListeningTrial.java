package dev.watchfloor.views.connections;

import org.jspecify.annotations.Nullable;

/** A trial of which nobody may want the result any more: its port must be free at once then. Thread-safe. */
final class ListeningTrial {
    private @Nullable Runnable stop;
    private boolean ended;

    /** It listens from now on, until {@code ending} is run. */
    void listens(Runnable ending) {
        synchronized (this) {
            stop = ending;
            if (!ended) {
                return;
            }
        }
        ending.run();
    }

    /** Nobody wants it any more. */
    void end() {
        Runnable ending;
        synchronized (this) {
            ended = true;
            ending = stop;
        }
        if (ending != null) {
            ending.run();
        }
    }
}
