package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.DenylistChange;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wished change in canonical addresses: CrowdSec stores bits beyond a prefix and answers 500 to what it cannot read.
 *
 * @param add networks to ban
 * @param remove networks to ban no more
 * @param until when the bans end, by our clock, or null
 */
record Change(
        Set<IPAddress> add, Set<IPAddress> remove, @Nullable Instant until) {
    /** Between what we sent and what we read back. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** @throws InvalidAddressException with a sentence, for what cannot be written */
    static Change of(DenylistChange change) throws InvalidAddressException {
        return new Change(canonical(change.add()), canonical(change.remove()), change.until());
    }

    /** What is not banned for long enough yet. */
    List<IPAddress> missing(Decisions now) {
        Instant enough = until == null ? null : until.minus(TOLERANCE);
        return add.stream()
                .filter(network -> now.of(network).stream().noneMatch(ban -> ban.lasts(enough)))
                .toList();
    }

    /** What is to be deleted: every ban of exactly these networks, whoever decided it. */
    List<Decision> surplus(Decisions now) {
        return remove.stream().flatMap(network -> now.of(network).stream()).toList();
    }

    Set<IPAddress> all() {
        Set<IPAddress> all = new LinkedHashSet<>(add);
        all.addAll(remove);
        return all;
    }

    private static Set<IPAddress> canonical(Set<IPAddress> networks) throws InvalidAddressException {
        Set<IPAddress> all = new LinkedHashSet<>();
        for (IPAddress network : networks) {
            all.add(Addresses.network(Addresses.canonical(network)));
        }
        return all;
    }
}
