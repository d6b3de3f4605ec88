package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Networks that are to be blocked, perhaps tens of thousands, ready to be asked which of them touch a guarded one. Asked
 * that way round because the guarded ones are fewer. Immutable.
 */
final class AskedNetworks {
    private final List<IPAddress> ipv4;
    private final List<IPAddress> ipv6;
    private final SortedNetworks sortedIpv4;
    private final SortedNetworks sortedIpv6;

    AskedNetworks(Collection<IPAddress> networks) {
        ipv4 = networks.stream().filter(IPAddress::isIPv4).toList();
        ipv6 = networks.stream().filter(IPAddress::isIPv6).toList();
        sortedIpv4 = new SortedNetworks(ipv4);
        sortedIpv6 = new SortedNetworks(ipv6);
    }

    /**
     * The networks that have an address in common with a guarded one, each once, with what is to be said of it.
     *
     * @param guarded networks and what is known of them
     * @param refusal says it of a network and what it touches
     */
    <T> Map<IPAddress, Supplier<Plan.Refusal>> touching(
            Map<IPAddress, T> guarded, BiFunction<IPAddress, T, Plan.Refusal> refusal) {
        Map<IPAddress, Supplier<Plan.Refusal>> struck = new LinkedHashMap<>();
        guarded.forEach((one, about) -> (one.isIPv4() ? sortedIpv4 : sortedIpv6)
                .touching(one, network -> struck.putIfAbsent(network, () -> refusal.apply(network, about))));
        return struck;
    }

    /**
     * Those that are wider than a number of leading bits allows. Networks side by side count as the wider one that they
     * make up together.
     */
    List<IPAddress> widerThan(int bitsIpv4, int bitsIpv6) {
        List<IPAddress> wide = new ArrayList<>(wider(ipv4, bitsIpv4));
        wide.addAll(wider(ipv6, bitsIpv6));
        return wide;
    }

    private static List<IPAddress> wider(List<IPAddress> networks, int bits) {
        // Merging costs more than all rules together, and few lists reach so far at all.
        double reach = networks.stream()
                .mapToDouble(network -> Math.pow(2, -Networks.prefix(network)))
                .sum();
        if (reach < Math.pow(2, 1.0 - bits)) {
            return List.of();
        }
        IPAddress first = networks.getFirst();
        IPAddress[] others = networks.subList(1, networks.size()).toArray(IPAddress[]::new);
        return List.of(first.mergeToPrefixBlocks(others)).stream()
                .filter(network -> Networks.prefix(network) < bits)
                .toList();
    }
}
