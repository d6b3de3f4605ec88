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
import java.util.stream.Collectors;

/**
 * Networks that are to be blocked, perhaps tens of thousands, ready to be asked which of them touch a guarded one. Asked
 * that way round because the guarded ones are fewer. IPv6 networks that stand for IPv4 networks are looked at as both.
 * Immutable.
 */
final class AskedNetworks {
    private final List<IPAddress> ipv4;
    private final List<IPAddress> ipv6;
    private final SortedNetworks sortedIpv4;
    private final SortedNetworks sortedIpv6;
    private final Map<IPAddress, List<EmbeddedIpv4>> embedded;
    private final SortedNetworks sortedEmbedded;

    AskedNetworks(Collection<IPAddress> networks) {
        ipv4 = networks.stream().filter(IPAddress::isIPv4).toList();
        ipv6 = networks.stream().filter(IPAddress::isIPv6).toList();
        sortedIpv4 = new SortedNetworks(ipv4);
        sortedIpv6 = new SortedNetworks(ipv6);
        embedded = ipv6.stream()
                .flatMap(network -> EmbeddedIpv4.in(network).stream())
                .collect(Collectors.groupingBy(EmbeddedIpv4::embedded, LinkedHashMap::new, Collectors.toList()));
        sortedEmbedded = new SortedNetworks(embedded.keySet());
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
        guarded.forEach((one, about) -> {
            if (one.isIPv4()) {
                sortedEmbedded.touching(
                        one,
                        ipv4 -> embedded.getOrDefault(ipv4, List.of())
                                .forEach(form ->
                                        struck.putIfAbsent(form.network(), () -> form.of(refusal.apply(ipv4, about)))));
            }
        });
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

    /** The IPv4 networks in IPv6 networks that are wider than a number of leading bits allows, each with one around it. */
    List<EmbeddedIpv4> embeddedWiderThan(int bits) {
        return embedded.isEmpty()
                ? List.of()
                : wider(List.copyOf(embedded.keySet()), bits).stream()
                        .map(wide -> embedded.values().stream()
                                .flatMap(List::stream)
                                .filter(form -> Networks.touch(wide, form.embedded()))
                                .findFirst()
                                .map(form -> new EmbeddedIpv4(form.network(), wide, form.form()))
                                .orElseThrow())
                        .toList();
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
