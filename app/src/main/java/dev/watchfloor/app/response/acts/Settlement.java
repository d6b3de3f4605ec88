package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.sessions.RevocationNotice;
import java.util.List;

/** Brings leases and session board in line with what came of an act so far. May be done again. Thread-safe. */
public final class Settlement {
    private final ActLedger ledger;
    private final LeaseBook leases;
    private final RevocationNotice revocations;

    public Settlement(ActLedger ledger, LeaseBook leases, RevocationNotice revocations) {
        this.ledger = ledger;
        this.leases = leases;
        this.revocations = revocations;
    }

    void settle(ActRecord act) {
        List<ActLedger.Done> done = ledger.done(act.id());
        switch (act.request()) {
            case ResponseRequest.Block block -> leases.settleBlock(block, act.earlier(), done);
            case ResponseRequest.Lift lift -> leases.settleLift(lift.networks(), done);
            case ResponseRequest.AdoptDenylist _,
                    ResponseRequest.EnableUser _,
                    ResponseRequest.RequireEnrolment _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.BlockDevice _,
                    ResponseRequest.UnblockDevice _ -> {}
            case ResponseRequest.DisableUser user -> {
                if (isSo(done)) {
                    revocations.revokedAll(user.provider(), user.userId());
                }
            }
            case ResponseRequest.RevokeSessions revocation -> {
                if (isSo(done)) {
                    revocation.sessions().forEach(pick -> revocations.revoked(revocation.provider(), pick.session()));
                }
            }
            case ResponseRequest.RevokeUserSessions user -> {
                if (isSo(done)) {
                    revocations.revokedAll(user.provider(), user.userId());
                }
            }
        }
        ledger.settle(act.id());
    }

    private static boolean isSo(List<ActLedger.Done> done) {
        return done.stream().anyMatch(part -> part.verdict() == Verdict.DONE);
    }
}
