package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Refuses networks with a connected product in them: gateways, sensors and identity providers talk to each other. */
public final class ConnectedSystems extends NetworkRule {
    private final LiveConnectors connectors;
    private final Function<String, List<InetAddress>> resolver;

    /** @param resolver addresses of a host name, none when it cannot be resolved */
    ConnectedSystems(LiveConnectors connectors, Function<String, List<InetAddress>> resolver) {
        this.connectors = connectors;
        this.resolver = resolver;
    }

    /** An address of a connected product. */
    private record Known(String connector, IPAddress address) {}

    @Override
    Map<IPAddress, Supplier<Plan.Refusal>> against(AskedNetworks asked) {
        Map<IPAddress, Known> known = new LinkedHashMap<>();
        connectors.all().stream()
                .flatMap(this::addresses)
                .forEach(system -> known.putIfAbsent(system.address(), system));
        return asked.touching(
                known,
                (network, system) -> new Plan.Refusal(
                        "connected-system",
                        (network.isMultiple() ? Networks.text(network) + " includes " : "")
                                + Networks.text(system.address()) + ", where the connected system \""
                                + system.connector() + "\" is. Blocking it could cut the products off from each other."
                                + (network.isMultiple()
                                        ? " Block a narrower network that leaves it out."
                                        : " Block the address that the attack comes from.")));
    }

    private Stream<Known> addresses(LiveConnectors.Named connector) {
        return connector.settings().asMap().values().stream()
                .flatMap(value -> SettingHosts.host(value).stream())
                .flatMap(host -> resolver.apply(host).stream())
                .flatMap(address -> Networks.of(address).stream())
                .map(address -> new Known(connector.name(), address));
    }
}
