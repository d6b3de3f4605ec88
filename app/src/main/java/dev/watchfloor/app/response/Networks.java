package dev.watchfloor.app.response;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Questions about networks that the guard, the plans and the lists share. */
public final class Networks {
    /** Private and carrier-shared space (RFC 1918, RFC 6598, RFC 4193). */
    public static final List<IPAddress> PRIVATE = List.of(
            block("10.0.0.0/8"),
            block("172.16.0.0/12"),
            block("192.168.0.0/16"),
            block("100.64.0.0/10"),
            block("fc00::/7"));

    private Networks() {}

    /** Without repeats, in the order of addresses. Unmodifiable. */
    public static Set<IPAddress> sorted(Collection<IPAddress> networks) {
        // Not Set.copyOf: addresses next to each other have hash codes next to each other, and its probing turns
        // quadratic.
        return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(networks)));
    }

    /** One as it is written, several as a number of them. */
    public static String texts(Collection<IPAddress> networks) {
        return networks.size() == 1 ? text(networks.iterator().next()) : networks.size() + " networks";
    }

    /** Whether the two have an address in common. Networks of different versions never do. */
    public static boolean touch(IPAddress one, IPAddress other) {
        return one.getIPVersion() == other.getIPVersion() && (one.contains(other) || other.contains(one));
    }

    public static boolean touchesAny(IPAddress network, Collection<IPAddress> others) {
        return others.stream().anyMatch(other -> touch(network, other));
    }

    /** Whether it lies in private or carrier-shared space (RFC 1918, RFC 6598, RFC 4193). */
    public static boolean isPrivate(IPAddress network) {
        return touchesAny(network, PRIVATE);
    }

    public static String text(IPAddress network) {
        return Addresses.canonical(network);
    }

    /** An address of the machine, without an IPv6 zone. */
    public static Optional<IPAddress> of(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return Addresses.parse(zone < 0 ? text : text.substring(0, zone));
    }

    /** Number of leading bits that all its addresses share. */
    public static int prefix(IPAddress network) {
        Integer prefix = network.getNetworkPrefixLength();
        return prefix == null ? network.getBitCount() : prefix;
    }

    private static IPAddress block(String text) {
        return new IPAddressString(text).getAddress().toPrefixBlock();
    }
}
