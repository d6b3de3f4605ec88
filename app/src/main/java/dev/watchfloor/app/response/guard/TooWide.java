package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;

/** Refuses networks so wide that nobody means them: more than one 256th of the IPv4 addresses, or than an IPv6 /16. */
public final class TooWide extends WidthRule {
    private static final int SHORTEST_IPV4 = 8;
    private static final int SHORTEST_IPV6 = 16;

    TooWide() {
        super(SHORTEST_IPV4, SHORTEST_IPV6);
    }

    /** Whether it is wider than anybody may block. */
    static boolean isSo(IPAddress network) {
        return Networks.prefix(network) < (network.isIPv4() ? SHORTEST_IPV4 : SHORTEST_IPV6);
    }

    @Override
    Plan.Refusal refusal(IPAddress network, int shortest) {
        return new Plan.Refusal(
                "too-wide",
                Networks.text(network) + " is wider than /" + shortest
                        + " and would cut off a great part of the internet. Block the narrower networks that the attack"
                        + " really comes from.");
    }
}
