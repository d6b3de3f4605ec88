package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.acts.Acts;
import dev.watchfloor.app.response.acts.LeaseBook;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import dev.watchfloor.app.response.guard.SelfHarmGuard;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.response.verbs.Verbs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes plans: what the checks and the guard say, who else is hit, and what each target would do. Thread-safe. */
final class Planning {
    private final RequestChecks checks;
    private final SelfHarmGuard guard;
    private final SignedApprovals approvals;
    private final Verbs verbs;
    private final Planner planner;
    private final BlastRadius blastRadius;
    private final LeaseBook leases;
    private final Acts acts;
    private final Supplier<String> ids;
    private final Clock clock;

    Planning(
            RequestChecks checks,
            SelfHarmGuard guard,
            SignedApprovals approvals,
            Verbs verbs,
            Planner planner,
            BlastRadius blastRadius,
            LeaseBook leases,
            Acts acts,
            Supplier<String> ids,
            Clock clock) {
        this.checks = checks;
        this.guard = guard;
        this.approvals = approvals;
        this.verbs = verbs;
        this.planner = planner;
        this.blastRadius = blastRadius;
        this.leases = leases;
        this.acts = acts;
        this.ids = ids;
        this.clock = clock;
    }

    Plan plan(String title, List<ResponseRequest> requests) throws InterruptedException {
        List<PlannedAct> acts = new ArrayList<>();
        for (ResponseRequest request : requests) {
            acts.add(act(request, requests, null));
        }
        return new Plan(ids.get(), clock.instant(), title, acts);
    }

    Plan plan(String title, Undoing.Found found) throws InterruptedException {
        List<PlannedAct> acts = new ArrayList<>();
        List<ResponseRequest> together =
                found.inverses().stream().map(Undoing.Inverse::request).toList();
        for (Undoing.Inverse inverse : found.inverses()) {
            acts.add(act(inverse.request(), together, inverse.undoes()));
        }
        return new Plan(ids.get(), clock.instant(), title, acts);
    }

    /** What checks, guard and policy say. @param together all requests of the plan */
    List<Plan.Refusal> refusals(ResponseRequest request, List<ResponseRequest> together) throws InterruptedException {
        List<Plan.Refusal> refusals = new ArrayList<>(checks.check(request));
        refusals.addAll(guard.check(request, together));
        refusals.addAll(approvals.policyOn(request));
        return refusals;
    }

    /** One act as it would be now. @param together all requests of the plan */
    PlannedAct act(ResponseRequest request, List<ResponseRequest> together, @Nullable String undoes)
            throws InterruptedException {
        List<Plan.Refusal> refusals = refusals(request, together);
        Verb<?> verb = verbs.of(request, leases.of(request.concerned()));
        List<String> notices = new ArrayList<>();
        verb.irreversible().ifPresent(notices::add);
        notices.addAll(blastRadius.of(request));
        List<Planner.Foreseen> foreseen = planner.foresee(verb);
        foreseen.forEach(target -> notices.addAll(target.notices()));
        Map<String, String> open = acts.open(request);
        return new PlannedAct(
                request,
                verb.headline(),
                foreseen.stream().map(target -> overtaking(target.step(), open)).toList(),
                refusals,
                notices,
                undoes);
    }

    /** What is so already changes all the same when an earlier act that waits there would change it. */
    private static PlannedStep overtaking(PlannedStep step, Map<String, String> open) {
        String waiting = open.get(step.target());
        if (waiting == null) {
            return step;
        }
        String sentence = step.sentence() + " An earlier act that waits here is given up: " + waiting + ".";
        return new PlannedStep(
                step.target(),
                step.expectation() == Expectation.ALREADY_SO ? Expectation.WILL_CHANGE : step.expectation(),
                sentence,
                step.changes());
    }
}
