package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.Asked;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.TrustedKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything the screen shows, as of one moment.
 *
 * @param own the operator's key
 * @param asked newest first
 * @param decisions newest first
 */
record ApprovalsLook(
        KeyCard own, List<AskedRow> asked, List<Decision> decisions, List<TrustedKey> keys, List<PolicyRule> policy) {
    /** Older ones are in the audit. */
    private static final int ASKED = 200;

    private static final int DECISIONS = 1_000;

    ApprovalsLook {
        asked = List.copyOf(asked);
        decisions = List.copyOf(decisions);
        keys = List.copyOf(keys);
        policy = List.copyOf(policy);
    }

    /** Reads the store; blocks. */
    static ApprovalsLook of(Approvals approvals, Instant now) {
        List<Decision> decisions = approvals.decisions(DECISIONS);
        List<AskedRow> rows = new ArrayList<>();
        for (Asked asked : approvals.asked(ASKED)) {
            Optional<Need> need =
                    asked.used() == null ? approvals.plan(asked.hash()).map(approvals::need) : Optional.empty();
            rows.add(AskedRow.of(asked, need, decisions, now));
        }
        return new ApprovalsLook(approvals.ownKey(), rows, decisions, approvals.keys(), approvals.policy());
    }
}
