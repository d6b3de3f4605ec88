package dev.watchfloor.app.baselines;

import inet.ipaddr.IPAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** The network that an address is of, as text; the last few thousand are known by heart. Not thread-safe. */
final class NetworkNames {
    private static final int MOST = 4_096;

    private final Map<IPAddress, String> names = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<IPAddress, String> eldest) {
            return size() > MOST;
        }
    };

    String of(IPAddress address) {
        return names.computeIfAbsent(address, Network::name);
    }
}
