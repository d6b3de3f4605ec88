package dev.watchfloor.app.inplace;

import dev.watchfloor.app.query.QueriedEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;

/**
 * An event that was found in place. It is in no store.
 *
 * @param connector the operator's name of the connector that was asked
 * @param received when it was asked, by the console's clock
 */
public record FoundEvent(String connector, Instant received, SecurityEvent event) implements QueriedEvent {}
