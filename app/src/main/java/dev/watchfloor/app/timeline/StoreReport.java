package dev.watchfloor.app.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the store holds and what that costs.
 *
 * @param events number of events
 * @param bytes size on disk
 * @param segments stretches of up to 65,535 events, with the newest that still grows
 * @param keptSegments how many of them a start reads back without reading records
 * @param damagedBlocks blocks that could not be read since the profile was opened
 * @param damagedEvents how many events those held
 * @param earliest earliest event time, null when empty
 * @param latest latest event time, null when empty
 * @param oldestReceived when the first event was received, null when empty or unreadable
 * @param newestReceived when the last event was received, null when empty or unreadable
 * @param memoryBudget bytes of memory that columns in memory and kept answers may take
 * @param memoryUsed bytes of memory that they take
 */
public record StoreReport(
        long events,
        long bytes,
        int segments,
        int keptSegments,
        int damagedBlocks,
        long damagedEvents,
        @Nullable Instant earliest,
        @Nullable Instant latest,
        @Nullable Instant oldestReceived,
        @Nullable Instant newestReceived,
        long memoryBudget,
        long memoryUsed) {

    /** What is known of a store that tells only its statistics. */
    public static StoreReport of(EventStore.Statistics statistics) {
        return new StoreReport(
                statistics.events(),
                statistics.bytes(),
                0,
                0,
                0,
                0,
                statistics.earliest(),
                statistics.latest(),
                null,
                null,
                0,
                0);
    }

    /** The same with what the index knows. */
    public StoreReport withIndex(int allSegments, long budget, long used) {
        return new StoreReport(
                events,
                bytes,
                allSegments,
                keptSegments,
                damagedBlocks,
                damagedEvents,
                earliest,
                latest,
                oldestReceived,
                newestReceived,
                budget,
                used);
    }

    /** Bytes on disk for each event, 0 while there is none. */
    public double bytesPerEvent() {
        return events == 0 ? 0 : (double) bytes / events;
    }
}
