package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.approvals.ApprovalRequest;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.TrustedKey;
import java.util.Optional;

/**
 * Somebody's request, and whether it may be decided about here.
 *
 * @param request as it was signed
 * @param own whether this profile asked for it itself
 * @param from who asks, when their key is trusted here
 */
record Incoming(ApprovalRequest request, boolean own, Optional<TrustedKey> from) {

    /** Looks whose key it is; blocks. */
    static Incoming of(ApprovalRequest request, Approvals approvals) {
        String fingerprint = request.requester().fingerprint();
        return new Incoming(
                request,
                approvals.ownKey().fingerprint().equals(fingerprint),
                approvals.keys().stream()
                        .filter(TrustedKey::isTrusted)
                        .filter(key -> key.card().fingerprint().equals(fingerprint))
                        .findFirst());
    }

    boolean canDecide() {
        return !own && from.isPresent();
    }
}
