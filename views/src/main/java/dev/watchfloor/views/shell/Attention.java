package dev.watchfloor.views.shell;

import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.incidents.IncidentState;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.DenylistRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an operator should not forget while looking at something else.
 *
 * @param fresh incidents that nobody has looked at
 * @param grown incidents that went on after they were closed
 * @param waiting acts with a part that is not applied yet
 * @param ending blocks that the console lifts within {@link #SOON}
 * @param drifted networks that are missing at a gateway where the console put them
 */
record Attention(long fresh, long grown, long waiting, long ending, long drifted) {
    /** How long before its end a block is spoken of. */
    static final Duration SOON = Duration.ofMinutes(15);

    static final Attention NONE = new Attention(0, 0, 0, 0, 0);

    static Attention of(
            Collection<IncidentHead> incidents, List<Action> actions, Collection<DenylistRow> rows, Instant now) {
        return new Attention(
                count(incidents, head -> head.state() == IncidentState.NEW),
                count(incidents, IncidentHead::grewWhenClosed),
                actions.stream()
                        .filter(action -> action.state() == Action.State.WAITING)
                        .count(),
                rows.stream().filter(row -> endsSoon(row, now)).count(),
                rows.stream().filter(row -> !row.missing().isEmpty()).count());
    }

    private static long count(Collection<IncidentHead> incidents, Predicate<IncidentHead> wanted) {
        return incidents.stream()
                .filter(head -> head.mergedInto() == null)
                .filter(wanted)
                .count();
    }

    private static boolean endsSoon(DenylistRow row, Instant now) {
        DenylistRow.Lease lease = row.lease();
        Instant until = lease == null ? null : lease.until();
        return until != null && until.isAfter(now) && !until.isAfter(now.plus(SOON));
    }
}
