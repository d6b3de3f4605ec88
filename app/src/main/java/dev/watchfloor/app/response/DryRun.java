package dev.watchfloor.app.response;

import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rehearsal of a plan found. Nothing was written.
 *
 * @param planId the plan's id
 * @param made when
 * @param refusals rules of the guard that forbid it now
 * @param targets one for each act and target, in the plan's order
 */
public record DryRun(String planId, Instant made, List<Plan.Refusal> refusals, List<Rehearsal> targets) {
    public DryRun {
        refusals = List.copyOf(refusals);
        targets = List.copyOf(targets);
    }

    /** The same with one more reason against it. */
    public DryRun refusedToo(Plan.Refusal refusal) {
        List<Plan.Refusal> more = new ArrayList<>(refusals);
        more.add(refusal);
        return new DryRun(planId, made, more, targets);
    }

    /** Whether everything would work as planned. */
    public boolean isGood() {
        return refusals.isEmpty() && targets.stream().allMatch(Rehearsal::isGood);
    }

    /**
     * One target.
     *
     * @param act place of the act in the plan, from 0
     * @param now what the target would do now
     * @param differs whether that is something else than the plan says
     * @param checks what was tried; empty where the target could not be asked
     */
    public record Rehearsal(int act, Plan.PlannedStep now, boolean differs, List<SelfCheck> checks) {
        public Rehearsal {
            checks = List.copyOf(checks);
        }

        /** Whether the act would work at this target, or has nothing to do there. */
        public boolean isGood() {
            return switch (now.expectation()) {
                case ALREADY_SO -> true;
                case WILL_CHANGE -> checks.stream().noneMatch(check -> check.verdict() == SelfCheck.Verdict.FAILED);
                case NOT_NOW, CANNOT -> false;
            };
        }
    }
}
