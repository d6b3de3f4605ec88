package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proxies whose word on who they speak for is believed. Anybody can send X-Forwarded-For; what stands in it counts
 * only as far as proxies of the house have written it. Immutable.
 */
public final class TrustedProxies {
    private static final String KEY = "trusted-proxies";
    private static final int MOST_HOPS = 32;

    private final List<IPAddress> networks;

    private TrustedProxies(List<IPAddress> networks) {
        this.networks = List.copyOf(networks);
    }

    /** The setting that {@link #of} reads. */
    public static SettingSpec setting() {
        return SettingSpec.optional(
                KEY,
                Kind.TEXT,
                null,
                "Trusted proxies",
                "Addresses or networks of your own proxies in front, with commas between them, such as 10.0.0.0/8. Only"
                        + " from them is X-Forwarded-For believed. Left blank it is never believed.");
    }

    /** @throws ConnectorException MISCONFIGURED when something in the setting is no address or network */
    public static TrustedProxies of(Settings settings) throws ConnectorException {
        List<IPAddress> networks = new ArrayList<>();
        for (String written : settings.text(KEY).orElse("").split("[,\\s]+", -1)) {
            if (written.isEmpty()) {
                continue;
            }
            try {
                networks.add(Addresses.network(written));
            } catch (InvalidAddressException invalid) {
                throw new ConnectorException(
                        Category.MISCONFIGURED, invalid.getMessage() + " Correct the trusted proxies.");
            }
        }
        return new TrustedProxies(networks);
    }

    /**
     * Who asked: the peer itself unless it is a trusted proxy, else the last address in the chain that no trusted proxy
     * has. An entry that is no address ends the chain, because what stands before it was not written by a proxy.
     *
     * @param peer the address that the connection came from
     * @param forwarded X-Forwarded-For as received, several headers joined with commas; blank when there was none
     */
    public IPAddress client(IPAddress peer, String forwarded) {
        IPAddress client = peer;
        String[] chain = forwarded.split(",", -1);
        for (int i = chain.length - 1, hops = 0; i >= 0 && hops < MOST_HOPS && isTrusted(client); i--, hops++) {
            Optional<IPAddress> before = PeerAddress.parse(chain[i]).map(PeerAddress::address);
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isTrusted(IPAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
