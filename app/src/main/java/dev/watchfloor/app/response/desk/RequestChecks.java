package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a request must have whatever it asks. Thread-safe. */
public final class RequestChecks {
    /** Longest reason, in characters. */
    static final int LONGEST_REASON = 1_000;

    private final Clock clock;

    RequestChecks(Clock clock) {
        this.clock = clock;
    }

    List<Plan.Refusal> check(ResponseRequest request) {
        List<Plan.Refusal> refusals = new ArrayList<>();
        if (request.reason().isBlank()) {
            refusals.add(new Plan.Refusal(
                    "reason", "There is no reason. Write in a few words why; it goes into the audit."));
        }
        if (request.reason().length() > LONGEST_REASON) {
            refusals.add(new Plan.Refusal(
                    "reason", "The reason is longer than " + LONGEST_REASON + " characters. Shorten it."));
        }
        switch (request) {
            case ResponseRequest.Block block -> {
                requireNetworks(block.networks().isEmpty(), refusals);
                requireTargets(block.targets().isEmpty(), refusals);
                Instant until = block.until();
                if (until != null && !until.isAfter(clock.instant())) {
                    refusals.add(new Plan.Refusal(
                            "expiry",
                            "The end of the block, " + Spans.text(until)
                                    + ", is not in the future. Choose a later one."));
                }
            }
            case ResponseRequest.Lift lift -> {
                requireNetworks(lift.networks().isEmpty(), refusals);
                requireTargets(lift.targets().isEmpty(), refusals);
            }
            case ResponseRequest.RevokeSessions revocation -> {
                if (revocation.sessions().isEmpty()) {
                    refusals.add(new Plan.Refusal("sessions", "No session is chosen. Choose at least one."));
                }
            }
            case ResponseRequest.RevokeUserSessions _,
                    ResponseRequest.AdoptDenylist _,
                    ResponseRequest.DisableUser _,
                    ResponseRequest.EnableUser _,
                    ResponseRequest.RequireEnrolment _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.BlockDevice _,
                    ResponseRequest.UnblockDevice _ -> {}
        }
        return refusals;
    }

    private static void requireNetworks(boolean none, List<Plan.Refusal> refusals) {
        if (none) {
            refusals.add(new Plan.Refusal("networks", "No address or network is named. Name at least one."));
        }
    }

    private static void requireTargets(boolean none, List<Plan.Refusal> refusals) {
        if (none) {
            refusals.add(new Plan.Refusal("targets", "No gateway is chosen. Choose at least one."));
        }
    }
}
