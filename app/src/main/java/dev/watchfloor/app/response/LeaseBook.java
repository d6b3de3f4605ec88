package dev.watchfloor.app.response;

import dev.watchfloor.app.response.Report.Verdict;
import inet.ipaddr.IPAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The leases at hand: in memory for reading, on disk first when changed. Thread-safe; only changes block. */
final class LeaseBook {
    private final LeaseLedger ledger;
    private final Map<IPAddress, KeptLease> leases = new HashMap<>();

    LeaseBook(LeaseLedger ledger) {
        this.ledger = ledger;
        ledger.all().forEach(lease -> leases.put(lease.network(), lease));
    }

    synchronized List<KeptLease> all() {
        return List.copyOf(leases.values());
    }

    synchronized Optional<KeptLease> find(IPAddress network) {
        return Optional.ofNullable(leases.get(network));
    }

    /** Notes a lease before the writes that it is about, so that a crash between cannot leave an entry nobody lifts. */
    synchronized void open(KeptLease lease) {
        Set<String> targets = new HashSet<>(lease.targets());
        find(lease.network()).ifPresent(earlier -> targets.addAll(earlier.targets()));
        put(lease.withTargets(targets));
    }

    /**
     * Keeps of a block's lease what came true. Entries that others had put there stay theirs.
     *
     * @param earlier the network's lease before the block, or null
     */
    synchronized void settleBlock(
            IPAddress network, @Nullable KeptLease earlier, Collection<Report.TargetResult> results) {
        KeptLease opened = leases.get(network);
        if (opened == null) {
            return;
        }
        Set<String> before = earlier == null ? Set.of() : earlier.targets();
        Set<String> targets = new HashSet<>(opened.targets());
        boolean changed = false;
        for (Report.TargetResult result : results) {
            boolean mayBeThere = result.verdict() == Verdict.DONE || result.verdict() == Verdict.UNKNOWN;
            changed |= mayBeThere;
            if (!mayBeThere && !before.contains(result.target())) {
                targets.remove(result.target());
            }
        }
        put(changed || earlier == null ? opened.withTargets(targets) : earlier);
    }

    /** Ends the lease at targets where the network was found to be refused no more. */
    synchronized void settleLift(IPAddress network, Collection<Report.TargetResult> results) {
        KeptLease lease = leases.get(network);
        if (lease == null) {
            return;
        }
        Set<String> targets = new HashSet<>(lease.targets());
        results.stream()
                .filter(result -> result.verdict() == Verdict.DONE || result.verdict() == Verdict.ALREADY_SO)
                .forEach(result -> targets.remove(result.target()));
        put(lease.withTargets(targets));
    }

    private void put(KeptLease lease) {
        if (lease.targets().isEmpty()) {
            ledger.remove(lease.network());
            leases.remove(lease.network());
        } else {
            ledger.put(lease);
            leases.put(lease.network(), lease);
        }
    }
}
