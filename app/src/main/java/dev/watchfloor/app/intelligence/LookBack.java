package dev.watchfloor.app.intelligence;

import dev.watchfloor.app.timeline.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an indicator, as far as it is known.
 *
 * @param range what was asked about
 * @param searched events looked at
 * @param total events to look at
 * @param found events that hold it
 * @param first earliest event time of these, null while there is none
 * @param latest latest
 * @param end how it ended, null while it goes on
 */
public record LookBack(
        TimeRange range,
        long searched,
        long total,
        long found,
        @Nullable Instant first,
        @Nullable Instant latest,
        @Nullable End end) {

    /** How a look back ended. */
    public enum End {
        COMPLETE,
        CANCELLED,
        /** The store failed. */
        FAILED
    }

    /** Between 0 and 1. */
    public double progress() {
        return end == End.COMPLETE ? 1 : total == 0 ? 0 : Math.min(1, (double) searched / total);
    }
}
