package dev.watchfloor.app.export;

import dev.watchfloor.app.timeline.SearchProgress;

/** Is told how an export goes, and may end it. Called on the exporting thread, some times a second: be quick. */
public interface ExportWatcher {
    /** Wants to know nothing and all of it. */
    ExportWatcher NONE = new ExportWatcher() {};

    /**
     * The records as received are searched first, where the query asks for words in them. May be called on a thread of
     * the store.
     */
    default void searched(SearchProgress progress) {}

    /**
     * Events are being written.
     *
     * @param events so far
     * @param expected how many there will be, as far as known: events that arrive meanwhile may come on top
     */
    default void written(long events, long expected) {}

    /** Whether to stop. Asked between pages of at most 10,000 events, and while searching. */
    default boolean isCancelled() {
        return false;
    }
}
