package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;
import java.util.Optional;
import java.util.function.Function;

/** Refuses networks so wide that nobody means them. */
public final class TooWide extends NetworkRule {
    /** Shortest IPv4 prefix that may be blocked: one 256th of the address space. */
    static final int SHORTEST_IPV4 = 8;
    /** Shortest IPv6 prefix that may be blocked. */
    static final int SHORTEST_IPV6 = 16;

    @Override
    Function<IPAddress, Optional<Plan.Refusal>> ready() {
        return TooWide::check;
    }

    private static Optional<Plan.Refusal> check(IPAddress network) {
        int shortest = network.isIPv4() ? SHORTEST_IPV4 : SHORTEST_IPV6;
        return Networks.prefix(network) >= shortest
                ? Optional.empty()
                : Optional.of(new Plan.Refusal(
                        "too-wide",
                        Networks.text(network) + " is wider than /" + shortest
                                + " and would cut off a great part of the internet. Block the narrower networks that the"
                                + " attack really comes from."));
    }
}
