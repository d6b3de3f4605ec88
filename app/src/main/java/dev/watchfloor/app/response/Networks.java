package dev.watchfloor.app.response;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Questions about networks that the guard, the plans and the lists share. */
final class Networks {
    private static final List<IPAddress> PRIVATE = List.of(
            block("10.0.0.0/8"),
            block("172.16.0.0/12"),
            block("192.168.0.0/16"),
            block("100.64.0.0/10"),
            block("fc00::/7"));

    private Networks() {}

    /** Whether the two have an address in common. Networks of different versions never do. */
    static boolean touch(IPAddress one, IPAddress other) {
        return one.getIPVersion() == other.getIPVersion() && (one.contains(other) || other.contains(one));
    }

    static boolean touchesAny(IPAddress network, Collection<IPAddress> others) {
        return others.stream().anyMatch(other -> touch(network, other));
    }

    /** Whether it lies in private or carrier-shared space (RFC 1918, RFC 6598, RFC 4193). */
    static boolean isPrivate(IPAddress network) {
        return touchesAny(network, PRIVATE);
    }

    static String text(IPAddress network) {
        return Addresses.canonical(network);
    }

    /** An address of the machine, without an IPv6 zone. */
    static Optional<IPAddress> of(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return Addresses.parse(zone < 0 ? text : text.substring(0, zone));
    }

    /** Number of leading bits that all its addresses share. */
    static int prefix(IPAddress network) {
        Integer prefix = network.getNetworkPrefixLength();
        return prefix == null ? network.getBitCount() : prefix;
    }

    private static IPAddress block(String text) {
        return new IPAddressString(text).getAddress().toPrefixBlock();
    }
}
