package dev.watchfloor.app.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to do about an incident.
 *
 * @param number of the deed that added it
 * @param settledBy who said that it is done, or null while it is not
 */
public record IncidentTask(
        long number,
        Instant at,
        String who,
        String text,
        @Nullable String settledBy) {
    public boolean isDone() {
        return settledBy != null;
    }
}
