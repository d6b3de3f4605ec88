package dev.watchfloor.connectors.spi;

import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.List;

/** Takes what a push feed received. Thread-safe. */
@FunctionalInterface
public interface EventSink {

    /**
     * Stores the events durably, then returns. Blocks while the store is busy, which slows the sender down. Events whose
     * id was stored lately are dropped as repetitions and counted.
     *
     * @throws ConnectorException REJECTED when the store cannot take them; do not acknowledge to the sender
     */
    void accept(List<SecurityEvent> events, List<RejectedRecord> rejected)
            throws ConnectorException, InterruptedException;

    /**
     * Tells that records came which are of no interest, such as statistics: nothing of them is kept, but the source
     * speaks. Never blocks.
     *
     * @param records how many, at least 1
     */
    default void passedOver(int records) {}
}
