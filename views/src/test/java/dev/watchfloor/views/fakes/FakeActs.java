package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.AdoptDenylist;
import dev.watchfloor.app.response.ResponseRequest.ApproveDevice;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.app.response.ResponseRequest.BlockDevice;
import dev.watchfloor.app.response.ResponseRequest.DisableUser;
import dev.watchfloor.app.response.ResponseRequest.EnableUser;
import dev.watchfloor.app.response.ResponseRequest.Lift;
import dev.watchfloor.app.response.ResponseRequest.RequireEnrolment;
import dev.watchfloor.app.response.ResponseRequest.RevokeSessions;
import dev.watchfloor.app.response.ResponseRequest.RevokeUserSessions;
import dev.watchfloor.app.response.ResponseRequest.UnblockDevice;
import dev.watchfloor.connectors.spi.DenylistState;

/** What each request does to the fake boards. Thread-safe. */
final class FakeActs {
    private final FakeDenylist denylist;
    private final FakeSessionBoard sessions;

    FakeActs(FakeDenylist denylist, FakeSessionBoard sessions) {
        this.denylist = denylist;
        this.sessions = sessions;
    }

    TargetResult act(ResponseRequest request, Plan.PlannedStep step) {
        return switch (step.expectation()) {
            case ALREADY_SO -> new TargetResult(step.target(), Verdict.ALREADY_SO, step.sentence());
            case NOT_NOW -> new TargetResult(step.target(), Verdict.WAITING, step.sentence());
            case CANNOT -> new TargetResult(step.target(), Verdict.REFUSED, step.sentence());
            case WILL_CHANGE -> change(request, step.target());
        };
    }

    private TargetResult change(ResponseRequest request, String target) {
        switch (request) {
            case Block block ->
                block.networks()
                        .forEach(network -> denylist.put(
                                target,
                                network,
                                new DenylistRow.Lease(
                                        FakeAuditTrail.ACTOR, block.reason(), denylist.now(), block.until())));
            case Lift lift -> lift.networks().forEach(network -> denylist.take(target, network));
            case RevokeSessions revoke ->
                revoke.sessions().forEach(pick -> sessions.revoke(FakeSessionBoard.is(target, pick.session())));
            case RevokeUserSessions revoke ->
                sessions.revoke(row ->
                        row.provider().equals(target) && row.session().userId().equals(revoke.userId()));
            case DisableUser user ->
                sessions.revoke(row ->
                        row.provider().equals(target) && row.session().userId().equals(user.userId()));
            case EnableUser _, RequireEnrolment _, ApproveDevice _, BlockDevice _, UnblockDevice _ -> {}
            case AdoptDenylist adopt -> denylist.setAvailability(adopt.target(), DenylistState.Availability.READY, "");
        }
        return new TargetResult(target, Verdict.DONE, "Written, and read back as wished.");
    }

    static String sentence(Verdict verdict) {
        return switch (verdict) {
            case DONE -> "Written, and read back as wished.";
            case ALREADY_SO -> "It was so before.";
            case REFUSED -> "The product said no: its list is full at 100,000 entries.";
            case WAITING -> "Connection refused. Not yet applied; tried again until 10:30 UTC.";
            case EXPIRED -> "It did not answer in time; nothing was written. Confirm it afresh.";
            case CANCELLED -> "Given up. Nothing was written.";
            case FAILED -> "Connection refused; nothing was written there.";
            case UNKNOWN -> "The line broke after the write. Look at: show acl #0.";
        };
    }

    static String action(ResponseRequest request) {
        return switch (request) {
            case Block block -> "denylist.block";
            case Lift lift -> "denylist.lift";
            case RevokeSessions revoke -> "session.revoke";
            case RevokeUserSessions revoke -> "session.revoke-all";
            case AdoptDenylist adopt -> "denylist.adopt";
            case DisableUser _ -> "user.disable";
            case EnableUser _ -> "user.enable";
            case RequireEnrolment _ -> "user.require-enrolment";
            case ApproveDevice _ -> "device.approve";
            case BlockDevice _ -> "device.block";
            case UnblockDevice _ -> "device.unblock";
        };
    }

    static String subject(ResponseRequest request) {
        return switch (request) {
            case Block block -> Networks.texts(block.networks());
            case Lift lift -> Networks.texts(lift.networks());
            case RevokeSessions revoke -> revoke.sessions().getFirst().userName();
            case RevokeUserSessions revoke -> revoke.userName();
            case AdoptDenylist adopt -> adopt.target();
            case DisableUser user -> user.userName();
            case EnableUser user -> user.userName();
            case RequireEnrolment user -> user.userName();
            case ApproveDevice device -> device.deviceName();
            case BlockDevice device -> device.deviceName();
            case UnblockDevice device -> device.deviceName();
        };
    }
}
