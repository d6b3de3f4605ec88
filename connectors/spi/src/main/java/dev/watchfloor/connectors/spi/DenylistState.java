package dev.watchfloor.connectors.spi;

import inet.ipaddr.IPAddress;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A target's list at one moment.
 *
 * @param availability whether entries can be written and take effect
 * @param sentence says more where availability is not {@link Availability#READY}, empty otherwise
 * @param entries the networks now refused, canonical; includes those that others put there
 */
public record DenylistState(Availability availability, String sentence, Set<IPAddress> entries) {

    /** Whether a write would work. */
    public enum Availability {
        READY,
        /** Somebody else's list is in the place; see {@link DenylistControl#adopt}. */
        NEEDS_CONSENT,
        /** Entries are listed but switched off at the target. */
        DISABLED,
        /** A denylist cannot be kept here, for instance because an allowlist is in the place. */
        IMPOSSIBLE
    }

    public DenylistState {
        // Not Set.copyOf: addresses next to each other have hash codes next to each other, and its probing turns
        // quadratic.
        entries = Collections.unmodifiableSet(new LinkedHashSet<>(entries));
    }

    /** Whether some entry covers all of {@code network}. */
    public boolean covers(IPAddress network) {
        return entries.stream().anyMatch(entry -> entry.contains(network));
    }
}
