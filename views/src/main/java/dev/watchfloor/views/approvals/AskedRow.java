package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Asked;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.Need;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A plan for which somebody was asked, and how that stands.
 *
 * @param asked the plan
 * @param state how it stands
 * @param need what it needs and has; nothing once it was applied
 * @param expired when the last agreement ended that counts no more; empty when none did
 */
record AskedRow(Asked asked, State state, Optional<Need> need, Optional<Instant> expired) {
    /** How a request stands; what can be done next comes first. */
    enum State {
        AGREED,
        WAITING,
        EXPIRED,
        DECLINED,
        USED
    }

    /** @param said everything that was said to any plan */
    static AskedRow of(Asked asked, Optional<Need> need, List<Decision> said, Instant now) {
        Optional<Instant> expired = said.stream()
                .filter(decision -> !decision.isGiven())
                .map(Decision::approval)
                .filter(approval -> approval.planHash().equals(asked.hash()))
                .filter(approval -> approval.verdict() == Approval.Verdict.APPROVED)
                .map(Approval::expires)
                .filter(end -> !end.isAfter(now))
                .max(Comparator.naturalOrder());
        return new AskedRow(asked, state(asked, need, expired), need, expired);
    }

    private static State state(Asked asked, Optional<Need> need, Optional<Instant> expired) {
        if (asked.used() != null) {
            return State.USED;
        }
        if (need.isPresent() && !need.get().declined().isEmpty()) {
            return State.DECLINED;
        }
        if (need.isPresent() && need.get().isMet()) {
            return State.AGREED;
        }
        boolean nobodyNow = need.isEmpty() || need.get().agreed().isEmpty();
        return nobodyNow && expired.isPresent() ? State.EXPIRED : State.WAITING;
    }
}
