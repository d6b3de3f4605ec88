package dev.watchfloor.app.detection;

import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import inet.ipaddr.IPAddress;
import java.util.Optional;
import java.util.function.Supplier;

/** The proxies that operators told the guard of. Thread-safe. */
public final class ListedProxies implements SharedAddresses {
    private final Supplier<GuardSettings> settings;

    public ListedProxies(Supplier<GuardSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> nameOf(IPAddress address) {
        return settings.get().entries().stream()
                .filter(entry -> entry.kind() == GuardedEntry.Kind.PROXY)
                .filter(entry -> entry.network()
                        .filter(network -> network.contains(address) || address.contains(network))
                        .isPresent())
                .map(GuardedEntry::name)
                .findFirst();
    }
}
