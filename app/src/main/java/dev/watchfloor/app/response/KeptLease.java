package dev.watchfloor.app.response;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Set;

/**
 * A block that the console keeps.
 *
 * @param network what is refused
 * @param targets connectors where the console put it
 * @param lease who, why, since and until when
 */
public record KeptLease(IPAddress network, Set<String> targets, DenylistRow.Lease lease) {
    public KeptLease {
        targets = Set.copyOf(targets);
    }

    /** Whether the console has to lift it. */
    public boolean isOver(Instant now) {
        Instant until = lease.until();
        return until != null && !until.isAfter(now);
    }

    public KeptLease withTargets(Set<String> value) {
        return new KeptLease(network, value, lease);
    }
}
