package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import java.util.Optional;

/** Addresses that are known to be many people's. Thread-safe; never blocks. */
@FunctionalInterface
public interface SharedAddresses {
    /** None is known. */
    SharedAddresses NONE = address -> Optional.empty();

    /** The name of the proxy or the like that an address, or some address of a network, belongs to. */
    Optional<String> nameOf(IPAddress address);
}
