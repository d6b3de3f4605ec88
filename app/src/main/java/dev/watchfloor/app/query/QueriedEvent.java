package dev.watchfloor.app.query;

import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;

/** What a query is asked of: an event, and what the console knows of it besides. */
public interface QueriedEvent {
    SecurityEvent event();

    /** The operator's name of the connector that brought it. */
    String connector();

    /** When the console stored it. */
    Instant received();
}
