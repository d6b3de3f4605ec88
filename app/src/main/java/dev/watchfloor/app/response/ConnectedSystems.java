package dev.watchfloor.app.response;

import dev.watchfloor.app.intake.LiveConnectors;
import inet.ipaddr.IPAddress;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Refuses networks with a connected product in them: gateways, sensors and identity providers talk to each other. */
final class ConnectedSystems implements GuardRule {
    private final LiveConnectors connectors;
    private final Function<String, List<InetAddress>> resolver;

    /** @param resolver addresses of a host name, none when it cannot be resolved */
    ConnectedSystems(LiveConnectors connectors, Function<String, List<InetAddress>> resolver) {
        this.connectors = connectors;
        this.resolver = resolver;
    }

    @Override
    public Optional<Plan.Refusal> check(IPAddress network) {
        return connectors.all().stream()
                .flatMap(connector -> conflict(connector, network).stream())
                .findFirst();
    }

    private Optional<Plan.Refusal> conflict(LiveConnectors.Named connector, IPAddress network) {
        for (String value : connector.settings().asMap().values()) {
            Optional<String> host = SettingHosts.host(value);
            if (host.isEmpty()) {
                continue;
            }
            for (InetAddress address : resolver.apply(host.get())) {
                Optional<IPAddress> found = Networks.of(address).filter(known -> Networks.touch(network, known));
                if (found.isPresent()) {
                    return Optional.of(new Plan.Refusal(
                            "connected-system",
                            Networks.text(network) + " includes " + Networks.text(found.get())
                                    + ", where the connected system \"" + connector.name()
                                    + "\" is. Blocking it could cut the products off from each other. Block a narrower"
                                    + " network that leaves it out."));
                }
            }
        }
        return Optional.empty();
    }
}
