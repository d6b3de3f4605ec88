package dev.watchfloor.connectors.feeds;

import java.util.Locale;
import java.util.Map;

/** The numbers of protocols over IP, as IANA gives them out; those that sensors and firewalls name. Stateless. */
final class IpProtocol {
    static final int ICMP = 1;
    static final int ICMP6 = 58;

    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int SCTP = 132;
    private static final int HIGHEST = 255;

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("icmp", ICMP),
            Map.entry("igmp", 2),
            Map.entry("tcp", TCP),
            Map.entry("udp", UDP),
            Map.entry("rsvp", 46),
            Map.entry("gre", 47),
            Map.entry("esp", 50),
            Map.entry("ah", 51),
            Map.entry("icmp6", ICMP6),
            Map.entry("icmpv6", ICMP6),
            Map.entry("ipv6-icmp", ICMP6),
            Map.entry("eigrp", 88),
            Map.entry("ospf", 89),
            Map.entry("pim", 103),
            Map.entry("vrrp", 112),
            Map.entry("sctp", SCTP));

    private IpProtocol() {}

    /** The number of a protocol that is written as its name, in any case, or as its number; -1 when it is not known. */
    static int number(String written) {
        Integer known = NUMBERS.get(written.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        boolean isNumber =
                !written.isEmpty() && written.length() <= 3 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = isNumber ? Integer.parseInt(written) : -1;
        return number <= HIGHEST ? number : -1;
    }

    static boolean hasPorts(int number) {
        return number == TCP || number == UDP || number == SCTP;
    }
}
