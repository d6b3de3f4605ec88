package dev.watchfloor.connectors.spi;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in a denylist.
 *
 * @param add networks to refuse
 * @param remove networks to refuse no more; exactly these entries, not what they cover
 * @param until when what is added should end by itself, by our clock; null when it should stay. For targets whose
 *     {@link DenylistTraits#expires}; the others ignore it, and the console lifts
 */
public record DenylistChange(
        Set<IPAddress> add, Set<IPAddress> remove, @Nullable Instant until) {
    public DenylistChange {
        // Not Set.copyOf, as in DenylistState.
        add = Collections.unmodifiableSet(new LinkedHashSet<>(add));
        remove = Collections.unmodifiableSet(new LinkedHashSet<>(remove));
        if (add.stream().anyMatch(remove::contains)) {
            throw new IllegalArgumentException("a network cannot be added and removed in one change");
        }
    }

    /** Of entries that stay. */
    public DenylistChange(Set<IPAddress> add, Set<IPAddress> remove) {
        this(add, remove, null);
    }

    public static DenylistChange adding(IPAddress network) {
        return new DenylistChange(Set.of(network), Set.of());
    }

    public static DenylistChange removing(IPAddress network) {
        return new DenylistChange(Set.of(), Set.of(network));
    }
}
