package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.AdoptDenylist;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.app.response.ResponseRequest.Lift;
import dev.watchfloor.app.response.ResponseRequest.RevokeSession;
import dev.watchfloor.app.response.ResponseRequest.RevokeUserSessions;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.DenylistState;

/** What each request does to the fake boards. Thread-safe. */
final class FakeActs {
    private final FakeDenylist denylist;
    private final FakeSessionBoard sessions;

    FakeActs(FakeDenylist denylist, FakeSessionBoard sessions) {
        this.denylist = denylist;
        this.sessions = sessions;
    }

    TargetResult act(Plan plan, Plan.PlannedStep step) {
        return switch (step.expectation()) {
            case ALREADY_SO -> new TargetResult(step.target(), Verdict.ALREADY_SO, step.sentence());
            case CANNOT -> new TargetResult(step.target(), Verdict.REFUSED, step.sentence());
            case WILL_CHANGE -> change(plan.request(), step.target());
        };
    }

    private TargetResult change(ResponseRequest request, String target) {
        switch (request) {
            case Block block ->
                denylist.put(
                        target,
                        block.network(),
                        new DenylistRow.Lease(FakeAuditTrail.ACTOR, block.reason(), denylist.now(), block.until()));
            case Lift lift -> denylist.take(target, lift.network());
            case RevokeSession revoke -> sessions.revoke(FakeSessionBoard.is(target, revoke.session()));
            case RevokeUserSessions revoke ->
                sessions.revoke(row ->
                        row.provider().equals(target) && row.session().userId().equals(revoke.userId()));
            case AdoptDenylist adopt -> denylist.setAvailability(adopt.target(), DenylistState.Availability.READY, "");
        }
        return new TargetResult(target, Verdict.DONE, "Written, and read back as wished.");
    }

    static String sentence(Verdict verdict) {
        return switch (verdict) {
            case DONE -> "Written, and read back as wished.";
            case ALREADY_SO -> "It was so before.";
            case REFUSED -> "The product said no: its list is full at 100,000 entries.";
            case FAILED -> "Connection refused; nothing was written there.";
            case UNKNOWN -> "The line broke after the write. Look at: show acl #0.";
        };
    }

    static String action(ResponseRequest request) {
        return switch (request) {
            case Block block -> "denylist.block";
            case Lift lift -> "denylist.lift";
            case RevokeSession revoke -> "session.revoke";
            case RevokeUserSessions revoke -> "session.revoke-all";
            case AdoptDenylist adopt -> "denylist.adopt";
        };
    }

    static String subject(ResponseRequest request) {
        return switch (request) {
            case Block block -> Addresses.canonical(block.network());
            case Lift lift -> Addresses.canonical(lift.network());
            case RevokeSession revoke -> revoke.userName();
            case RevokeUserSessions revoke -> revoke.userName();
            case AdoptDenylist adopt -> adopt.target();
        };
    }
}
