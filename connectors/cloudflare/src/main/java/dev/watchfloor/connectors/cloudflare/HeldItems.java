package dev.watchfloor.connectors.cloudflare;

import dev.watchfloor.connectors.gateway.Held;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The items of a list as they were read. Immutable.
 *
 * @param ids the items' ids, by the network that they refuse
 */
record HeldItems(Map<IPAddress, List<String>> ids) implements Held {
    HeldItems {
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }

    @Override
    public Set<IPAddress> entries() {
        return ids.keySet();
    }

    /** Every item that refuses one of these networks. */
    List<String> idsOf(Collection<IPAddress> networks) {
        List<String> all = new ArrayList<>();
        networks.forEach(network -> all.addAll(ids.getOrDefault(network, List.of())));
        return all;
    }
}
