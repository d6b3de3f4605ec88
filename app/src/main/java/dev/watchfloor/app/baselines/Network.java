package dev.watchfloor.app.baselines;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;

/** Which addresses count as one network: what one party commonly holds. Stateless. */
public final class Network {
    /** The smallest network that is routed on its own. */
    private static final int IPV4_PREFIX = 24;
    /** What one site is given (RFC 6177). */
    private static final int IPV6_PREFIX = 48;

    private Network() {}

    static IPAddress of(IPAddress address) {
        return address.withoutPrefixLength().toPrefixBlock(address.isIPv4() ? IPV4_PREFIX : IPV6_PREFIX);
    }

    /** As it is remembered, such as {@code 203.0.113.0/24}. */
    public static String name(IPAddress address) {
        return Addresses.canonical(of(address));
    }
}
