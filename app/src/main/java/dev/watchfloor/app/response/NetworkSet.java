package dev.watchfloor.app.response;

import inet.ipaddr.IPAddress;
import inet.ipaddr.format.util.DualIPv4v6Tries;
import java.util.Collection;
import java.util.Optional;

/** Networks that answer fast, for lists of tens of thousands, which of them covers another. Immutable. */
public final class NetworkSet {
    private final DualIPv4v6Tries tries = new DualIPv4v6Tries();
    private final int size;

    public NetworkSet(Collection<IPAddress> networks) {
        networks.forEach(tries::add);
        size = networks.size();
    }

    public int size() {
        return size;
    }

    /** The network itself or the narrowest one that contains all of it. */
    public Optional<IPAddress> covering(IPAddress network) {
        return Optional.ofNullable(tries.longestPrefixMatch(network));
    }

    public boolean covers(IPAddress network) {
        return tries.elementContains(network);
    }
}
