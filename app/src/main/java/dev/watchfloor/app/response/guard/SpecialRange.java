package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Refuses networks that touch a range with a special meaning (RFC 6890), where no attacker on the internet can be. */
public final class SpecialRange extends NetworkRule {
    static final SpecialRange LOOPBACK = new SpecialRange(
            "loopback",
            "the machine's own loopback, over which products on one host talk to each other. Block the client's address"
                    + " instead; if loopback is what the gateway reports, set its trusted proxy addresses.",
            "127.0.0.0/8",
            "::1/128");
    static final SpecialRange UNSPECIFIED = new SpecialRange(
            "unspecified",
            "the unspecified address, which stands for no host or for all of them. Write the address that is meant.",
            "0.0.0.0/32",
            "::/128");
    static final SpecialRange LINK_LOCAL = new SpecialRange(
            "link-local",
            "link-local addresses, which carry neighbour discovery and cloud metadata. Find the host's routed address and"
                    + " block that.",
            "169.254.0.0/16",
            "fe80::/10");
    static final SpecialRange MULTICAST = new SpecialRange(
            "multicast",
            "multicast or broadcast addresses, which are never the source of a request. Block the sender's own address.",
            "224.0.0.0/4",
            "255.255.255.255/32",
            "ff00::/8");
    static final List<SpecialRange> ALL = List.of(LOOPBACK, UNSPECIFIED, LINK_LOCAL, MULTICAST);

    private final String rule;
    private final String sentence;
    private final Map<IPAddress, IPAddress> ranges = new LinkedHashMap<>();

    private SpecialRange(String rule, String sentence, String... ranges) {
        this.rule = rule;
        this.sentence = sentence;
        Arrays.stream(ranges)
                .map(range -> new IPAddressString(range).getAddress().toPrefixBlock())
                .forEach(range -> this.ranges.put(range, range));
    }

    @Override
    Map<IPAddress, Supplier<Plan.Refusal>> against(AskedNetworks asked) {
        return asked.touching(
                ranges, (network, range) -> new Plan.Refusal(rule, Networks.text(network) + " includes " + sentence));
    }
}
