package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.Report.ActReport;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.RequestJson;
import dev.watchfloor.app.response.ResponseDesk.Progress;
import dev.watchfloor.app.response.Standing;
import dev.watchfloor.app.response.acts.ActProgress;
import dev.watchfloor.app.response.acts.Acts;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.response.verbs.Verbs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Carries a plan out, act by act; the guard looks at all of it again before the first. Thread-safe. */
final class Applying {
    private static final Plan.Refusal ANOTHER = new Plan.Refusal(
            "another-plan",
            "Another plan with this id was begun here before, and it says something else. Make this one anew.");

    static final Plan.Refusal APPLIED = new Plan.Refusal(
            "applied-before", "This plan was applied before and is over. Make a new one to act again.");

    private final Gate gate;
    private final Acts acts;
    private final Verbs verbs;
    private final AuditLog audit;
    private final Acts.Author operator;
    private final Clock clock;
    private final Runnable changed;

    /** @param changed told when something came of an act */
    Applying(Gate gate, Acts acts, Verbs verbs, AuditLog audit, Acts.Author operator, Clock clock, Runnable changed) {
        this.gate = gate;
        this.acts = acts;
        this.verbs = verbs;
        this.audit = audit;
        this.operator = operator;
        this.clock = clock;
        this.changed = changed;
    }

    /** The interrupt status is set when it was stopped. */
    Report apply(Plan plan, Consumer<Progress> progress) throws InterruptedException {
        Standing standing = standing(plan);
        Gate.Answer answer = gate.ask(plan, standing);
        List<Plan.Refusal> refusals = new ArrayList<>(answer.refusals());
        if (standing != Standing.NEW && !isTheOneBegun(plan)) {
            refusals.add(ANOTHER);
        } else if (standing == Standing.OVER) {
            refusals.add(APPLIED);
        }
        List<ActReport> reports = new ArrayList<>();
        if (refusals.isEmpty()) {
            gate.pass(plan, answer);
            carry(plan, progress, reports);
        } else {
            for (int place = 0; place < plan.acts().size(); place++) {
                PlannedAct act = plan.acts().get(place);
                reports.add(new ActReport(place, act.headline(), refused(place, act, refusals, progress)));
            }
        }
        return new Report(plan.id(), plan.headline(), clock.instant(), reports);
    }

    /** Where a plan stands. */
    Standing standing(Plan plan) {
        Set<Standing> standings =
                orders(plan).stream().map(order -> acts.standing(order.id())).collect(Collectors.toSet());
        if (standings.contains(Standing.OPEN)) {
            return Standing.OPEN;
        }
        return standings.contains(Standing.OVER) ? Standing.OVER : Standing.NEW;
    }

    /** All acts of a plan are begun together; so a file that bears the id of a plan but says something else is found out. */
    private boolean isTheOneBegun(Plan plan) {
        return orders(plan).stream()
                .allMatch(order -> acts.begun(order.id())
                        .filter(begun -> RequestJson.write(begun).equals(RequestJson.write(order.request())))
                        .isPresent());
    }

    private void carry(Plan plan, Consumer<Progress> progress, List<ActReport> reports) throws InterruptedException {
        List<Acts.Order> orders = orders(plan);
        try (Acts.Turn _ = acts.begin(orders, operator)) {
            for (Acts.Order order : orders) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                List<TargetResult> results = acts.perform(order, operator, new News(order.place(), progress));
                reports.add(new ActReport(
                        order.place(), plan.acts().get(order.place()).headline(), results));
            }
        }
    }

    /** Acts that would change something. */
    private static List<Acts.Order> orders(Plan plan) {
        List<Acts.Order> orders = new ArrayList<>();
        for (int place = 0; place < plan.acts().size(); place++) {
            PlannedAct act = plan.acts().get(place);
            if (act.changesSomething()) {
                orders.add(new Acts.Order(
                        plan.actId(place),
                        plan.id(),
                        place,
                        act.request(),
                        GuardedResponseDesk.PATIENCE,
                        act.undoes()));
            }
        }
        return orders;
    }

    /** Passes news of one act on. */
    private final class News implements ActProgress {
        private final int place;
        private final Consumer<Progress> progress;

        News(int place, Consumer<Progress> progress) {
            this.place = place;
            this.progress = progress;
        }

        @Override
        public void result(TargetResult result) {
            progress.accept(Progress.of(place, result));
            changed.run();
        }

        @Override
        public void at(String target, int done, int total) {
            progress.accept(new Progress(place, target, done, total, null));
        }
    }

    private List<TargetResult> refused(
            int place, PlannedAct act, List<Plan.Refusal> refusals, Consumer<Progress> progress) {
        Verb<?> verb = verbs.of(act.request(), List.of());
        String sentence = String.join(
                " ", refusals.stream().map(Plan.Refusal::sentence).distinct().toList());
        return verb.targets().stream()
                .map(target -> {
                    TargetResult result = new TargetResult(target, Verdict.REFUSED, sentence);
                    audit.write(verb.action(), verb.subject(), target, Verdict.REFUSED.name(), sentence);
                    progress.accept(Progress.of(place, result));
                    return result;
                })
                .toList();
    }
}
