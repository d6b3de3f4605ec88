package dev.watchfloor.app.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What retention takes, or took. All times are null when it is nothing.
 *
 * @param segments how many stretches of the log, each up to 65,535 events
 * @param events how many events
 * @param bytes what they take on disk
 * @param earliest earliest event time among them
 * @param latest latest event time among them
 * @param oldestReceived when the first of them was received
 * @param newestReceived when the last of them was received
 */
public record Purge(
        int segments,
        long events,
        long bytes,
        @Nullable Instant earliest,
        @Nullable Instant latest,
        @Nullable Instant oldestReceived,
        @Nullable Instant newestReceived) {
    public static final Purge NOTHING = new Purge(0, 0, 0, null, null, null, null);

    public boolean isNothing() {
        return segments == 0;
    }
}
