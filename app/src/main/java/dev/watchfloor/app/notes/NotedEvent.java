package dev.watchfloor.app.notes;

import dev.watchfloor.app.timeline.StoredEvent;
import java.time.Instant;

/**
 * The event that a note is about, as it was when the note was made.
 *
 * @param position its place in the log
 * @param time when it happened, by the source's clock
 * @param connector who brought it
 * @param id the source's id of it
 * @param summary its one line
 */
public record NotedEvent(long position, Instant time, String connector, String id, String summary) {

    /** What is kept of an event. */
    public static NotedEvent of(StoredEvent stored) {
        return new NotedEvent(
                stored.position(),
                stored.event().time(),
                stored.connector(),
                stored.event().id(),
                stored.event().summary());
    }
}
