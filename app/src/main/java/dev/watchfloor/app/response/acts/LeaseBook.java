package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.LeaseLedger;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The leases at hand: in memory for reading, on disk first when changed. Thread-safe; only changes block. */
public final class LeaseBook {
    private final LeaseLedger ledger;
    private final Map<IPAddress, KeptLease> leases = new HashMap<>();

    public LeaseBook(LeaseLedger ledger) {
        this.ledger = ledger;
        ledger.all().forEach(lease -> leases.put(lease.network(), lease));
    }

    public synchronized List<KeptLease> all() {
        return List.copyOf(leases.values());
    }

    public synchronized Optional<KeptLease> find(IPAddress network) {
        return Optional.ofNullable(leases.get(network));
    }

    /** Those of these networks. */
    public synchronized List<KeptLease> of(Collection<IPAddress> networks) {
        return networks.stream()
                .flatMap(network -> Optional.ofNullable(leases.get(network)).stream())
                .toList();
    }

    /**
     * Notes a block's leases before the writes that they are about, so that a crash between cannot leave an entry nobody
     * lifts. Does nothing for other acts.
     *
     * @param before leases that the act gives back; what gets its earlier end back gets owner, reason and start back too
     */
    synchronized void open(ActRecord act, Collection<KeptLease> before) {
        if (!(act.request() instanceof ResponseRequest.Block block)) {
            return;
        }
        Map<IPAddress, DenylistRow.Lease> back = new HashMap<>();
        before.stream()
                .filter(lease -> Objects.equals(lease.lease().until(), block.until()))
                .forEach(lease -> back.put(lease.network(), lease.lease()));
        DenylistRow.Lease fresh = new DenylistRow.Lease(act.actor(), block.reason(), act.begun(), block.until());
        List<KeptLease> opened = new ArrayList<>();
        for (IPAddress network : block.networks()) {
            Set<String> targets = new HashSet<>(block.targets());
            find(network).ifPresent(earlier -> targets.addAll(earlier.targets()));
            opened.add(new KeptLease(network, targets, back.getOrDefault(network, fresh)));
        }
        put(opened);
    }

    /**
     * Keeps of a block's leases what came true. Entries that others had put there stay theirs; parts that are not over
     * stay open.
     *
     * @param earlier the networks' leases before the block
     * @param done parts that are over
     */
    synchronized void settleBlock(
            ResponseRequest.Block block, Collection<KeptLease> earlier, Collection<ActLedger.Done> done) {
        Map<IPAddress, KeptLease> before = new HashMap<>();
        earlier.forEach(lease -> before.put(lease.network(), lease));
        List<KeptLease> settled = new ArrayList<>();
        for (IPAddress network : block.networks()) {
            KeptLease opened = leases.get(network);
            if (opened != null) {
                settled.add(settled(opened, before.get(network), block, done));
            }
        }
        put(settled);
    }

    /** Ends the leases at targets where the networks were found to be refused no more. */
    synchronized void settleLift(Collection<IPAddress> networks, Collection<ActLedger.Done> done) {
        Set<String> lifted = done.stream()
                .filter(part -> part.verdict().isSo())
                .map(ActLedger.Done::target)
                .collect(Collectors.toSet());
        List<KeptLease> settled = new ArrayList<>();
        for (KeptLease lease : of(networks)) {
            Set<String> targets = new HashSet<>(lease.targets());
            if (targets.removeAll(lifted)) {
                settled.add(lease.withTargets(targets));
            }
        }
        put(settled);
    }

    private static KeptLease settled(
            KeptLease opened,
            @Nullable KeptLease earlier,
            ResponseRequest.Block block,
            Collection<ActLedger.Done> done) {
        Set<String> before = earlier == null ? Set.of() : earlier.targets();
        Set<String> targets = new HashSet<>(opened.targets());
        Set<String> open = new HashSet<>(block.targets());
        boolean changed = false;
        for (ActLedger.Done part : done) {
            open.remove(part.target());
            boolean ours = mayBeOurs(opened.network(), part, before);
            changed |= ours;
            if (!ours && !before.contains(part.target())) {
                targets.remove(part.target());
            }
        }
        return changed || !open.isEmpty() || earlier == null ? opened.withTargets(targets) : earlier;
    }

    private static boolean mayBeOurs(IPAddress network, ActLedger.Done part, Set<String> before) {
        if (part.verdict() != Verdict.DONE && part.verdict() != Verdict.UNKNOWN) {
            return false;
        }
        return before.contains(part.target())
                || !(part.before() instanceof Before.Entries was)
                || was.networks().contains(network);
    }

    private void put(Collection<KeptLease> changed) {
        List<KeptLease> kept =
                changed.stream().filter(lease -> !lease.targets().isEmpty()).toList();
        List<IPAddress> ended = changed.stream()
                .filter(lease -> lease.targets().isEmpty())
                .map(KeptLease::network)
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        ledger.change(kept, ended);
        kept.forEach(lease -> leases.put(lease.network(), lease));
        ended.forEach(leases::remove);
    }
}
