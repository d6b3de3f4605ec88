package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Optional;

/**
 * A product's list. {@link ListDenylist} calls it on one thread at a time for a change, and {@link #read} at any moment.
 *
 * @param <H> what is read
 */
public interface GatewayList<H extends Held> {

    /** The list as it is now. */
    H read() throws ConnectorException, InterruptedException;

    /**
     * Sends one changing request towards the change. It may make a part of it: the list is read again, and what is still
     * missing is asked for again.
     *
     * @param held as it was just read, writable
     * @param missing what is not so yet, not empty
     * @throws ConnectorException when the request failed; UNREACHABLE means that it may have arrived, unless the
     *     connection was refused
     */
    Step write(H held, ListChange missing) throws ConnectorException, InterruptedException;

    /** Whether the product refuses a write from an older state, so that one whose answer was lost may be sent again. */
    default boolean isConditional() {
        return false;
    }

    /** Why the product cannot hold this network, as a sentence; empty when it can. */
    default Optional<String> objection(IPAddress network) {
        return Optional.empty();
    }

    /** Which permission a write needs, as the product names it; ends a sentence. */
    String needs();

    /** What can be proved about a write without one. Reads only. */
    default List<SelfCheck> checks(H held) throws InterruptedException {
        return List.of();
    }
}
