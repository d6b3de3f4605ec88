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
 * @param passedOver records that were read, understood and are of no interest, such as statistics; never negative. They
 *     are not kept, but they show that the source speaks. A cursor that moved does not: some move with the time
 */
public record Page(
        List<SecurityEvent> events, List<RejectedRecord> rejected, Cursor next, boolean more, int passedOver) {
    public Page {
        events = List.copyOf(events);
        rejected = List.copyOf(rejected);
        if (passedOver < 0) {
            throw new IllegalArgumentException("records passed over cannot be negative: " + passedOver);
        }
    }

    /** A page of a source in which nothing is passed over. */
    public Page(List<SecurityEvent> events, List<RejectedRecord> rejected, Cursor next, boolean more) {
        this(events, rejected, next, more, 0);
    }

    /** Nothing new. */
    public static Page empty(Cursor at) {
        return new Page(List.of(), List.of(), at, false);
    }
}
