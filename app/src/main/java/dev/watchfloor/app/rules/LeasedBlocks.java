package dev.watchfloor.app.rules;

import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.LeaseLedger;
import dev.watchfloor.app.rules.typed.Denylist;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The blocks in the lease ledger, looked at every few seconds. What was lifted before the last look is not known. */
public final class LeasedBlocks implements Denylist {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);

    private final LeaseLedger ledger;
    private final Clock clock;
    private Instant looked = Instant.MIN;
    /** By length of prefix, longest first, and first address. */
    private Map<Integer, Map<IPAddress, Block>> blocks = Map.of();

    public LeasedBlocks(LeaseLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Block> covering(IPAddress address, Instant at) {
        Instant now = clock.instant();
        if (looked.isBefore(now.minus(BETWEEN_LOOKS))) {
            looked = now;
            blocks = read();
        }
        for (Map.Entry<Integer, Map<IPAddress, Block>> length : blocks.entrySet()) {
            if (length.getKey() <= address.getBitCount()) {
                Block block = length.getValue().get(first(address, length.getKey()));
                if (block != null && isInForce(block, at)) {
                    return Optional.of(block);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInForce(Block block, Instant at) {
        return !at.isBefore(block.since()) && (block.until() == null || at.isBefore(block.until()));
    }

    private Map<Integer, Map<IPAddress, Block>> read() {
        Map<Integer, Map<IPAddress, Block>> read = new TreeMap<>(Comparator.reverseOrder());
        for (KeptLease kept : ledger.all()) {
            Integer prefix = kept.network().getNetworkPrefixLength();
            int length = prefix == null ? kept.network().getBitCount() : prefix;
            Block block = new Block(
                    Addresses.canonical(kept.network()),
                    kept.targets(),
                    kept.lease().since(),
                    kept.lease().until());
            read.computeIfAbsent(length, fresh -> new HashMap<>()).put(first(kept.network(), length), block);
        }
        return read;
    }

    private static IPAddress first(IPAddress address, int length) {
        return address.withoutPrefixLength().toPrefixBlock(length).getLower().withoutPrefixLength();
    }
}
