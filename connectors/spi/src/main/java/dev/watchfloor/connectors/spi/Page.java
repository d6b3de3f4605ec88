package dev.watchfloor.connectors.spi;

import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.List;

/**
 * One step of a pull feed.
 *
 * @param events oldest first
 * @param rejected records that could not be read; they are counted and shown, never fatal
 * @param next where to go on once this page is committed
 * @param more whether asking again at once is worth it
 */
public record Page(List<SecurityEvent> events, List<RejectedRecord> rejected, Cursor next, boolean more) {
    public Page {
        events = List.copyOf(events);
        rejected = List.copyOf(rejected);
    }

    /** Nothing new. */
    public static Page empty(Cursor at) {
        return new Page(List.of(), List.of(), at, false);
    }
}
