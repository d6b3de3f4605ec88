package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;

/** Which addresses count as one source: what one party commonly holds. */
final class SourceNetwork {
    /** Prefix of an IPv4 source: the smallest network that is routed on its own. */
    static final int IPV4_PREFIX = 24;
    /** Prefix of an IPv6 source: what one site is given (RFC 6177). */
    static final int IPV6_PREFIX = 48;

    private SourceNetwork() {}

    static IPAddress of(IPAddress address) {
        return address.withoutPrefixLength().toPrefixBlock(address.isIPv4() ? IPV4_PREFIX : IPV6_PREFIX);
    }
}
