package dev.watchfloor.app.timeline;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import java.util.List;

/** The part of the log that takes files in beside a connector's feed. Thread-safe. */
public interface ImportLog {

    /**
     * As {@link EventStore#append}, except that the cursor is the file's and the connector's feed keeps its own.
     *
     * @param file which file of the connector's it is; at most 100 characters
     * @param next where the file's import goes on after these events
     */
    EventStore.Appended appendImported(String connector, List<SecurityEvent> events, String file, Cursor next);

    /** Where the file's import goes on; {@link Cursor#START} when there was none. */
    Cursor importedUpTo(String connector, String file);
}
