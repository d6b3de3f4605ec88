package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Instant;

/**
 * Where the reading of alerts is.
 *
 * @param id of the last alert read, 0 before the first
 * @param created when that one was stored, in seconds since the epoch by the server's clock; 0 when not known
 */
record AlertCursor(long id, long created) {
    static final AlertCursor START = new AlertCursor(0, 0);

    /** What {@link #cursor()} wrote; anything else is the start. */
    static AlertCursor of(Cursor cursor) {
        String text = cursor.value();
        if (!text.matches("[0-9]{1,18} [0-9]{1,18}")) {
            return START;
        }
        int blank = text.indexOf(' ');
        return new AlertCursor(Long.parseLong(text.substring(0, blank)), Long.parseLong(text.substring(blank + 1)));
    }

    Cursor cursor() {
        return new Cursor(id + " " + created);
    }

    /** Behind an alert, or behind the place of one that is not there or cannot be read. */
    AlertCursor after(long next, JsonNode alert) {
        return new AlertCursor(
                next, AlertEvents.created(alert).map(Instant::getEpochSecond).orElse(created));
    }

    /**
     * This place in what the server has: the start, when its database is another one and counts anew. Deleting the newest
     * alerts brings the newest id down too, but not its time up.
     */
    AlertCursor in(long newest, JsonNode alert) {
        long stored = AlertEvents.created(alert).map(Instant::getEpochSecond).orElse(0L);
        boolean anew = newest < id && stored > created || newest == id && created > 0 && stored != created;
        return anew ? START : this;
    }
}
