package dev.watchfloor.app.timeline;

import dev.watchfloor.app.query.QueriedEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;

/**
 * An event as the console keeps it.
 *
 * @param position its place in the log: unique, grows with receipt
 * @param received when the console stored it, by the console's clock
 * @param connector the operator's name of the connector that brought it
 * @param event what it is
 */
public record StoredEvent(long position, Instant received, String connector, SecurityEvent event)
        implements QueriedEvent {}
