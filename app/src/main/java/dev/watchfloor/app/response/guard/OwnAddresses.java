package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import inet.ipaddr.IPAddress;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refuses networks with this machine in them: the console would lock itself out of what it has to control. */
public final class OwnAddresses extends NetworkRule {
    private static final Logger LOG = LoggerFactory.getLogger(OwnAddresses.class);

    private final Supplier<List<InetAddress>> addresses;

    /** @param addresses asked at each check, since they change with the network */
    OwnAddresses(Supplier<List<InetAddress>> addresses) {
        this.addresses = addresses;
    }

    @Override
    Map<IPAddress, Supplier<Plan.Refusal>> against(AskedNetworks asked) {
        Map<IPAddress, IPAddress> own = new LinkedHashMap<>();
        addresses.get().forEach(address -> Networks.of(address).ifPresent(known -> own.put(known, known)));
        return asked.touching(
                own,
                (network, address) -> new Plan.Refusal(
                        "own-address",
                        network.isMultiple()
                                ? Networks.text(network) + " includes " + Networks.text(address)
                                        + ", an address of this machine. The console would shut itself out. Block a"
                                        + " narrower network that leaves it out."
                                : Networks.text(network)
                                        + " is an address of this machine. The console would shut itself out. Block the"
                                        + " address that the attack comes from."));
    }

    /** The addresses of all network interfaces; none when the system does not tell. */
    public static List<InetAddress> ofThisMachine() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .toList();
        } catch (SocketException unreadable) {
            LOG.warn("The addresses of this machine cannot be read: {}", unreadable.getMessage());
            return List.of();
        }
    }
}
