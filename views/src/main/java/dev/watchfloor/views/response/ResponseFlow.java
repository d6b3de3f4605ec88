package dev.watchfloor.views.response;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.views.kit.Background;
import dev.watchfloor.views.kit.Underway;
import dev.watchfloor.views.parts.Reversal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One wish on its way over the plan to its report. Plans and acts run in the background; the stage changes on the FX
 * thread. Nothing is applied that was not planned and shown.
 */
final class ResponseFlow implements AutoCloseable {
    private final ResponseDesk desk;
    private final Background background;
    private final Underway underway;
    private final Wishing wishing;
    private final AgreementWatch agreements;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Writing(""));
    private @Nullable Wish wish;
    private @Nullable Pin asking;

    ResponseFlow(
            ResponseDesk desk, Playbooks playbooks, Approvals approvals, Background background, Underway underway) {
        this.desk = desk;
        this.background = background;
        this.underway = underway;
        this.wishing = new Wishing(desk, playbooks);
        this.agreements = new AgreementWatch(approvals, background);
    }

    Stage stage() {
        return stage.get();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Reads the targets and shows what would happen; drops a plan that is being made. */
    void plan(Wish wanted) {
        wish = wanted;
        close();
        stage.set(new Stage.Planning());
        asking = background.load(
                () -> wishing.plan(wanted),
                made -> {
                    if (made.plan() == null) {
                        stage.set(new Stage.Writing(String.join(" ", made.problems())));
                    } else {
                        planned(new Proposal(made.plan(), made.problems()));
                    }
                },
                sentence -> stage.set(new Stage.Writing(sentence)));
    }

    private void planned(Proposal proposal) {
        stage.set(new Stage.Planned(proposal, new Rehearsed.NotYet(), AgreementWatch.first(proposal.plan())));
        agreements.watch(proposal.plan(), agreement -> agreed(proposal, agreement));
    }

    private void agreed(Proposal proposal, Agreement agreement) {
        if (stage.get() instanceof Stage.Planned planned
                && planned.proposal() == proposal
                && !planned.agreement().equals(agreement)) {
            stage.set(planned.with(agreement));
        }
    }

    /** Goes through the plan on screen without writing. Does nothing when there is none or that is under way. */
    void rehearse() {
        if (!(stage.get() instanceof Stage.Planned planned)
                || planned.rehearsed() instanceof Rehearsed.Running
                || !planned.canApply()) {
            return;
        }
        Proposal proposal = planned.proposal();
        stage.set(planned.with(new Rehearsed.Running()));
        drop();
        asking = background.load(
                () -> desk.dryRun(proposal.plan()),
                run -> rehearsed(proposal, new Rehearsed.Found(run)),
                sentence -> rehearsed(proposal, new Rehearsed.Failed(sentence)));
    }

    private void rehearsed(Proposal proposal, Rehearsed result) {
        if (stage.get() instanceof Stage.Planned planned && planned.proposal() == proposal) {
            stage.set(planned.with(result));
        }
    }

    /** Plans to take back what was reported, as far as that can be. */
    void planUndo(String reason) {
        if (stage.get() instanceof Stage.Reported reported) {
            plan(new Wish.Undoing(actIds(reported), reason));
        }
    }

    /** Plans what did not come true once more. */
    void planRest() {
        if (stage.get() instanceof Stage.Reported reported && wish != null) {
            // What takes something back is found anew: its link to that is not in the requests.
            plan(wish instanceof Wish.Undoing ? wish : new Wish.Finishing(actIds(reported), untried(reported)));
        }
    }

    /** Plans the same once more: the targets changed meanwhile. */
    void planAgain() {
        if (stage.get() instanceof Stage.Planned && wish != null) {
            plan(wish instanceof Wish.Kept kept ? kept.anew() : wish);
        }
    }

    /** Back from the plan to the form. */
    void back() {
        if (stage.get() instanceof Stage.Planned || stage.get() instanceof Stage.Planning) {
            close();
            stage.set(new Stage.Writing(""));
        }
    }

    /** Does what the plan on screen says. Does nothing when there is none or it may not be applied. */
    void apply() {
        if (!(stage.get() instanceof Stage.Planned planned) || !planned.canApply()) {
            return;
        }
        close();
        Proposal proposal = planned.proposal();
        stage.set(new Stage.Applying(proposal, Stage.Outcomes.NONE));
        News news = new News();
        Runnable moved = background.signal(() -> moved(proposal, news.outcomes()));
        // Not kept as a pin: what was begun is reported to its end.
        var unused = background.load(
                () -> desk.apply(proposal.plan(), one -> {
                    news.add(one);
                    moved.run();
                }),
                report -> over(proposal, outcomes(report), ""),
                sentence -> over(proposal, news.outcomes(), sentence));
    }

    private void moved(Proposal proposal, Stage.Outcomes outcomes) {
        if (stage.get() instanceof Stage.Applying applying && applying.proposal() == proposal) {
            outcomes.counts().forEach((place, count) -> {
                if (!outcomes.results().containsKey(place)) {
                    underway.set(proposal.plan().actId(place.act()), place.target(), count);
                }
            });
            outcomes.results().keySet().forEach(place -> forget(proposal.plan(), place));
            stage.set(new Stage.Applying(proposal, outcomes));
        }
    }

    private void over(Proposal proposal, Stage.Outcomes outcomes, String problem) {
        proposal.lines().forEach(line -> forget(proposal.plan(), line.place()));
        stage.set(new Stage.Reported(proposal, outcomes, problem));
    }

    private void forget(Plan plan, Stage.Place place) {
        underway.end(plan.actId(place.act()), place.target());
    }

    /** Whether something that was reported can be taken back. */
    boolean canUndo() {
        return stage.get() instanceof Stage.Reported reported
                && reported.outcomes().all().stream().anyMatch(result -> result.verdict() == Verdict.DONE)
                && reported.proposal().plan().requests().stream().anyMatch(Reversal::isPossible);
    }

    /** Why it was done, as it was reported; empty before. */
    String reason() {
        return stage.get() instanceof Stage.Reported reported
                ? reported.proposal().plan().requests().getFirst().reason()
                : "";
    }

    /** Acts that were begun, by their ids in ledger and audit, in the plan's order. */
    static List<String> actIds(Stage.Reported reported) {
        return reported.outcomes().results().keySet().stream()
                .map(Stage.Place::act)
                .distinct()
                .sorted()
                .map(reported.proposal().plan()::actId)
                .toList();
    }

    private static List<ResponseRequest> untried(Stage.Reported reported) {
        Plan plan = reported.proposal().plan();
        Set<Integer> tried = reported.outcomes().results().keySet().stream()
                .map(Stage.Place::act)
                .collect(Collectors.toSet());
        return IntStream.range(0, plan.acts().size())
                .filter(place -> !tried.contains(place))
                .mapToObj(plan.acts()::get)
                .filter(Plan.PlannedAct::changesSomething)
                .map(Plan.PlannedAct::request)
                .toList();
    }

    /** Drops a plan or a dry run that is being made, and watches no more for who agrees. */
    @Override
    public void close() {
        drop();
        agreements.close();
    }

    private void drop() {
        if (asking != null) {
            asking.close();
            asking = null;
        }
    }

    private static Stage.Outcomes outcomes(Report report) {
        Map<Stage.Place, TargetResult> results = new HashMap<>();
        report.acts()
                .forEach(act -> act.results()
                        .forEach(result -> results.put(new Stage.Place(act.place(), result.target()), result)));
        return new Stage.Outcomes(results, Map.of());
    }
}
