package dev.watchfloor.connectors.spi;

import inet.ipaddr.IPAddress;
import java.util.Set;

/**
 * What is to change in a denylist.
 *
 * @param add networks to refuse
 * @param remove networks to refuse no more; exactly these entries, not what they cover
 */
public record DenylistChange(Set<IPAddress> add, Set<IPAddress> remove) {
    public DenylistChange {
        add = Set.copyOf(add);
        remove = Set.copyOf(remove);
        if (add.stream().anyMatch(remove::contains)) {
            throw new IllegalArgumentException("a network cannot be added and removed in one change");
        }
    }

    public static DenylistChange adding(IPAddress network) {
        return new DenylistChange(Set.of(network), Set.of());
    }

    public static DenylistChange removing(IPAddress network) {
        return new DenylistChange(Set.of(), Set.of(network));
    }
}
