package dev.watchfloor.app.export;

/**
 * What an export wrote.
 *
 * @param events how many events
 * @param bytes how many bytes
 * @param ending why it stopped there
 */
public record ExportResult(long events, long bytes, Ending ending) {

    /** Why an export ended. */
    public enum Ending {
        /** Everything that matches was written. */
        COMPLETE,
        /** The limit was reached and more would have matched. */
        LIMITED,
        /** The watcher wanted no more. A file that was being written is gone; of a stream the beginning was written. */
        CANCELLED
    }

    /** Whether events that match are missing. */
    public boolean isCutShort() {
        return ending != Ending.COMPLETE;
    }
}
