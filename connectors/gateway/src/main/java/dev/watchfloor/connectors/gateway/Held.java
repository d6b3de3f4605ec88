package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.spi.DenylistState.Availability;
import inet.ipaddr.IPAddress;
import java.util.Set;

/** A list as it was read. Implementations are immutable, and add what a write needs to know of it. */
public interface Held {
    /** Whether it can be written. */
    default Availability availability() {
        return Availability.READY;
    }

    /** Says more where {@link #availability()} is not READY, empty otherwise. */
    default String sentence() {
        return "";
    }

    /** The networks that are refused, canonical. */
    Set<IPAddress> entries();
}
