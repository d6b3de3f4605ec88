package dev.watchfloor.app.index;

import dev.watchfloor.app.timeline.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Where records and sealed columns are kept in full. Thread-safe; a failing disk surfaces as StoreException. */
public interface SegmentSource {

    /** The bytes of a column as they were kept, or null when they are missing or damaged. */
    byte @Nullable [] column(long first, int column);

    /** Hands over the records from {@code first} to {@code last}, both included, in order; damaged ones are left out. */
    void records(long first, long last, RecordReader reader);

    /** Hands over only what no column has of these records, cheaper than {@link #records}. */
    void originals(long first, long last, OriginalReader reader);

    /** Takes whole records. */
    @FunctionalInterface
    interface RecordReader {
        void take(StoredEvent event);
    }

    /** Takes what no column has. */
    @FunctionalInterface
    interface OriginalReader {
        void take(long position, String id, @Nullable String communityId, @Nullable String flow, String raw);
    }
}
