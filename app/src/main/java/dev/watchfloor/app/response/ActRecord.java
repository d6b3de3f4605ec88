package dev.watchfloor.app.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as it is written down before it begins.
 *
 * @param id the plan's id and the act's place in it; the same id is never begun twice
 * @param plan the plan's id
 * @param place in the plan, from 0
 * @param actor who acts, as in the audit
 * @param begun when
 * @param deadline until when a target that does not answer is tried again
 * @param request what was asked
 * @param headline what to how many
 * @param targets connectors it concerns, in order
 * @param earlier the console's leases of the networks concerned, as they were before
 * @param undoes id of the act that it takes back, or null
 */
public record ActRecord(
        String id,
        String plan,
        int place,
        String actor,
        Instant begun,
        Instant deadline,
        ResponseRequest request,
        String headline,
        List<String> targets,
        List<KeptLease> earlier,
        @Nullable String undoes) {
    public ActRecord {
        targets = List.copyOf(targets);
        earlier = List.copyOf(earlier);
    }

    /** The same with other leases before it. */
    public ActRecord withEarlier(List<KeptLease> leases) {
        return new ActRecord(id, plan, place, actor, begun, deadline, request, headline, targets, leases, undoes);
    }
}
