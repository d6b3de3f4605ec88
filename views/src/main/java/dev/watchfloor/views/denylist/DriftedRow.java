package dev.watchfloor.views.denylist;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry and what is the matter with it.
 *
 * @param drift what matters most first; empty when it is as the console has it
 */
record DriftedRow(DenylistRow row, List<Drift> drift) {
    /** What the console must put right first, then its own, newest first, then what others put there. */
    static final Comparator<DriftedRow> ORDER = Comparator.comparing(DriftedRow::urgency)
            .thenComparing(DriftedRow::newestFirst)
            .thenComparing(DriftedRow::network);

    DriftedRow {
        drift = List.copyOf(drift);
    }

    static DriftedRow of(DenylistRow row, Map<String, DenylistTarget> known) {
        return new DriftedRow(row, Drift.of(row, known));
    }

    IPAddress network() {
        return row.network();
    }

    DenylistRow.@Nullable Lease lease() {
        return row.lease();
    }

    boolean has(Drift.Kind kind) {
        return drift.stream().anyMatch(one -> one.kind() == kind);
    }

    /** Whether the console can put it back where it is missing: not when it is over and waits to be lifted. */
    boolean isReconcilable(Instant now) {
        DenylistRow.Lease lease = row.lease();
        Instant until = lease == null ? null : lease.until();
        return drift.stream().anyMatch(Drift::isReconcilable) && (until == null || until.isAfter(now));
    }

    private int urgency() {
        if (drift.isEmpty()) {
            return Drift.Kind.FOREIGN.ordinal();
        }
        Drift.Kind worst = drift.getFirst().kind();
        return worst == Drift.Kind.FOREIGN ? Drift.Kind.values().length : worst.ordinal();
    }

    private long newestFirst() {
        DenylistRow.Lease lease = row.lease();
        return lease == null ? 0 : -lease.since().toEpochMilli();
    }
}
