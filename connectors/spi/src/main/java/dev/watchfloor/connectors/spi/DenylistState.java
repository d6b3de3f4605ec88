package dev.watchfloor.connectors.spi;

import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A target's list at one moment.
 *
 * @param availability whether entries can be written and take effect
 * @param sentence says more where availability is not {@link Availability#READY}, empty otherwise
 * @param entries the networks now refused, canonical; includes those that others put there
 * @param ends when entries end by themselves, by our clock; one that is not in here stays, or the target does not tell
 */
public record DenylistState(
        Availability availability, String sentence, Set<IPAddress> entries, Map<IPAddress, Instant> ends) {
    /** Two clocks and the way between them are not more exact. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

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
        ends = Collections.unmodifiableMap(new LinkedHashMap<>(ends));
    }

    /** Of a target whose entries stay. */
    public DenylistState(Availability availability, String sentence, Set<IPAddress> entries) {
        this(availability, sentence, entries, Map.of());
    }

    /** The entries that are still there at {@code until}, or that stay when it is null. */
    public Set<IPAddress> lasting(@Nullable Instant until) {
        if (ends.isEmpty()) {
            return entries;
        }
        Set<IPAddress> lasting = new LinkedHashSet<>();
        for (IPAddress entry : entries) {
            Instant end = ends.get(entry);
            if (end == null || (until != null && !end.isBefore(until.minus(TOLERANCE)))) {
                lasting.add(entry);
            }
        }
        return lasting;
    }

    /** Whether some entry covers all of {@code network}. */
    public boolean covers(IPAddress network) {
        return entries.stream().anyMatch(entry -> entry.contains(network));
    }
}
