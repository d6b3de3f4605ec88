package dev.watchfloor.app.rules.typed;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the console blocks, to be looked at. Thread-safe and quick: it is asked about every request. */
@FunctionalInterface
public interface Denylist {
    /** Nothing is blocked. */
    Denylist EMPTY = (address, at) -> Optional.empty();

    /** What covered an address at a time, as far as is still known. */
    Optional<Block> covering(IPAddress address, Instant at);

    /**
     * A network that is blocked.
     *
     * @param network in CIDR form or a single address
     * @param targets connectors where the console put it
     * @param until null without an end
     */
    record Block(
            String network,
            Set<String> targets,
            Instant since,
            @Nullable Instant until) {
        public Block {
            targets = Set.copyOf(targets);
        }
    }
}
