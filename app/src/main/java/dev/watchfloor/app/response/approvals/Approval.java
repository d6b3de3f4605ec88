package dev.watchfloor.app.response.approvals;

import java.time.Instant;

/**
 * What somebody said to a plan, signed by them.
 *
 * @param planHash {@link dev.watchfloor.app.response.Plan#hash}: the exact plan
 * @param planId its id
 * @param headline what it was, for the history
 * @param requester fingerprint of the key that asked; it counts for nobody else
 * @param approver the key of who agreed, with the name that it gives itself
 * @param verdict yes or no
 * @param comment why; may be empty
 * @param decided when
 * @param expires from when it counts no more
 */
public record Approval(
        String planHash,
        String planId,
        String headline,
        String requester,
        KeyCard approver,
        Verdict verdict,
        String comment,
        Instant decided,
        Instant expires) {

    /** What was said. */
    public enum Verdict {
        APPROVED,
        DECLINED
    }
}
