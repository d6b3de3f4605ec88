package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A rule about how wide networks are. Networks side by side count as the wider one that they make up together. */
abstract class WidthRule extends NetworkRule {
    private final int shortestIpv4;
    private final int shortestIpv6;

    /** The shortest prefixes to which the rule has no objection. */
    WidthRule(int shortestIpv4, int shortestIpv6) {
        this.shortestIpv4 = shortestIpv4;
        this.shortestIpv6 = shortestIpv6;
    }

    boolean isAgainst(IPAddress network) {
        return true;
    }

    abstract Plan.Refusal refusal(IPAddress network, int shortest);

    @Override
    final Map<IPAddress, Supplier<Plan.Refusal>> against(AskedNetworks asked) {
        Map<IPAddress, Supplier<Plan.Refusal>> struck = new LinkedHashMap<>();
        asked.widerThan(shortestIpv4, shortestIpv6).stream()
                .filter(this::isAgainst)
                .forEach(network ->
                        struck.put(network, () -> refusal(network, network.isIPv4() ? shortestIpv4 : shortestIpv6)));
        asked.embeddedWiderThan(shortestIpv4).stream()
                .filter(form -> isAgainst(form.embedded()))
                .forEach(form ->
                        struck.putIfAbsent(form.network(), () -> form.of(refusal(form.embedded(), shortestIpv4))));
        return struck;
    }
}
