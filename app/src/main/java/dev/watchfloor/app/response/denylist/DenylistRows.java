package dev.watchfloor.app.response.denylist;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.KeptLease;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Lays the gateways' lists and the console's leases over each other. */
public final class DenylistRows {
    private DenylistRows() {}

    /** One row for each network, in the order of addresses. */
    public static List<DenylistRow> of(Collection<DenylistWatch.Look> looks, Collection<KeptLease> leases) {
        Map<IPAddress, Set<String>> present = new TreeMap<>();
        for (DenylistWatch.Look look : looks) {
            for (IPAddress entry : look.entries()) {
                present.computeIfAbsent(entry, network -> new HashSet<>())
                        .add(look.target().name());
            }
        }
        Map<IPAddress, KeptLease> kept = new HashMap<>();
        for (KeptLease lease : leases) {
            kept.put(lease.network(), lease);
            present.computeIfAbsent(lease.network(), network -> new HashSet<>());
        }
        return present.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue(), kept, looks))
                .toList();
    }

    private static DenylistRow row(
            IPAddress network,
            Set<String> present,
            Map<IPAddress, KeptLease> kept,
            Collection<DenylistWatch.Look> looks) {
        KeptLease lease = kept.get(network);
        if (lease == null) {
            return new DenylistRow(network, present, Set.of(), null);
        }
        Set<String> missing = new HashSet<>();
        for (DenylistWatch.Look look : looks) {
            String name = look.target().name();
            if (lease.targets().contains(name) && !look.covers(network) && lookedSince(look, lease)) {
                missing.add(name);
            }
        }
        return new DenylistRow(network, present, missing, lease.lease());
    }

    /** A look from before the block says nothing about it. */
    private static boolean lookedSince(DenylistWatch.Look look, KeptLease lease) {
        Instant seen = look.target().seen();
        return seen != null && seen.isAfter(lease.lease().since());
    }
}
