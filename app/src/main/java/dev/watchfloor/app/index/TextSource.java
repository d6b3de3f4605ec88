package dev.watchfloor.app.index;

/** Where the texts of events are kept in full. */
@FunctionalInterface
public interface TextSource {

    /** Hands over the texts of the rows from {@code first} to {@code last}, both included, in order. */
    void read(long first, long last, Reader reader);

    /** Takes the texts of one row. */
    @FunctionalInterface
    interface Reader {
        void take(long row, IndexedEvent.Texts texts);
    }
}
