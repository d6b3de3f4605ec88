package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Plan.Severity;
import dev.watchfloor.app.response.Standing;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What stands against applying a plan now: checks, guard and policy, less what a second person agreed to. Thread-safe. */
final class Gate {
    private static final String RULE = "second-person";

    private final Planning planning;
    private final SignedApprovals approvals;

    Gate(Planning planning, SignedApprovals approvals) {
        this.planning = planning;
        this.approvals = approvals;
    }

    /**
     * @param refusals what stands against it; none lets it through
     * @param need what it needed; met when it is let through
     */
    record Answer(List<Plan.Refusal> refusals, Need need) {
        Answer {
            refusals = List.copyOf(refusals);
        }
    }

    /** Looks at every act again, and for agreements to the plan. A plan that goes on needs none twice. */
    Answer ask(Plan plan, Standing standing) throws InterruptedException {
        List<Plan.Refusal> refusals = new ArrayList<>();
        for (PlannedAct act : plan.acts()) {
            refusals.addAll(planning.refusals(act.request(), plan.requests()));
        }
        return ask(plan, standing, refusals);
    }

    /** The same for what was found already. */
    Answer ask(Plan plan, Standing standing, Collection<Plan.Refusal> found) {
        List<Plan.Refusal> refusals = new ArrayList<>(found.stream()
                .filter(refusal -> refusal.severity() == Severity.FORBIDDEN)
                .toList());
        boolean agreedBefore = standing == Standing.OPEN && approvals.wasUsed(plan.id());
        Need need = approvals.need(plan, agreedBefore ? List.of() : found);
        if (!agreedBefore && !need.isMet()) {
            refusals.addAll(need.because());
            refusals.add(new Plan.Refusal(RULE, need.sentence(), Severity.NEEDS_APPROVAL));
        }
        return new Answer(refusals, need);
    }

    /** The plan is begun: who agreed is written down first. */
    void pass(Plan plan, Answer answer) {
        approvals.use(plan, answer.need());
    }
}
