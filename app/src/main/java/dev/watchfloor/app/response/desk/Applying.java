package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.Report.ActReport;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseDesk.Progress;
import dev.watchfloor.app.response.acts.ActProgress;
import dev.watchfloor.app.response.acts.Acts;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.response.verbs.Verbs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Carries a plan out, act by act; the guard looks at all of it again before the first. Thread-safe. */
final class Applying {
    private final Planning planning;
    private final Acts acts;
    private final Verbs verbs;
    private final AuditLog audit;
    private final Acts.Author operator;
    private final Clock clock;
    private final Runnable changed;

    /** @param changed told when something came of an act */
    Applying(
            Planning planning,
            Acts acts,
            Verbs verbs,
            AuditLog audit,
            Acts.Author operator,
            Clock clock,
            Runnable changed) {
        this.planning = planning;
        this.acts = acts;
        this.verbs = verbs;
        this.audit = audit;
        this.operator = operator;
        this.clock = clock;
        this.changed = changed;
    }

    /** The interrupt status is set when it was stopped. */
    Report apply(Plan plan, Consumer<Progress> progress) throws InterruptedException {
        List<Plan.Refusal> refusals = new ArrayList<>();
        for (PlannedAct act : plan.acts()) {
            refusals.addAll(planning.refusals(act.request(), plan.requests()));
        }
        List<ActReport> reports = new ArrayList<>();
        for (int place = 0;
                place < plan.acts().size() && !Thread.currentThread().isInterrupted();
                place++) {
            PlannedAct act = plan.acts().get(place);
            if (!refusals.isEmpty()) {
                reports.add(new ActReport(place, act.headline(), refused(place, act, refusals, progress)));
            } else if (act.changesSomething()) {
                reports.add(new ActReport(place, act.headline(), perform(plan, place, act, progress)));
            }
        }
        return new Report(plan.id(), plan.headline(), clock.instant(), reports);
    }

    private List<TargetResult> perform(Plan plan, int place, PlannedAct act, Consumer<Progress> progress)
            throws InterruptedException {
        Acts.Order order = new Acts.Order(plan.actId(place), act.request(), GuardedResponseDesk.PATIENCE, act.undoes());
        return acts.perform(order, operator, new ActProgress() {
            @Override
            public void result(TargetResult result) {
                progress.accept(Progress.of(place, result));
                changed.run();
            }

            @Override
            public void at(String target, int done, int total) {
                progress.accept(new Progress(place, target, done, total, null));
            }
        });
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
