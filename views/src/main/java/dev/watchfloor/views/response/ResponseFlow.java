package dev.watchfloor.views.response;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.views.kit.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Writing(""));
    private @Nullable Pin planning;

    ResponseFlow(ResponseDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    Stage stage() {
        return stage.get();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Reads the targets and shows what would happen; drops a plan that is being made. */
    void plan(List<ResponseRequest> requests) {
        plan("", requests);
    }

    /** As {@link #plan(List)}, with a name for several requests together. */
    void plan(String title, List<ResponseRequest> requests) {
        show(() -> new ResponseDesk.Undo(desk.plan(title, requests), List.of()));
    }

    /** Plans to take back what was reported, as far as that can be. */
    void planUndo(String reason) {
        if (stage.get() instanceof Stage.Reported reported) {
            List<String> acts = actIds(reported);
            show(() -> desk.planUndo(acts, reason));
        }
    }

    private void show(Callable<ResponseDesk.Undo> planner) {
        close();
        stage.set(new Stage.Planning());
        planning = background.load(
                planner,
                made -> stage.set(
                        made.plan() == null
                                ? new Stage.Writing(String.join(" ", made.problems()))
                                : new Stage.Planned(new Proposal(made.plan(), made.problems()))),
                sentence -> stage.set(new Stage.Writing(sentence)));
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
        if (!(stage.get() instanceof Stage.Planned planned)
                || !planned.proposal().canApply()) {
            return;
        }
        Proposal proposal = planned.proposal();
        stage.set(new Stage.Applying(proposal, List.of()));
        // Not kept as a pin: what was begun is reported to its end.
        var unused = background.load(
                () -> desk.apply(proposal.plan(), news -> background.onFx(() -> add(proposal, news))),
                report -> stage.set(new Stage.Reported(proposal, outcomes(report), "")),
                sentence -> stage.set(new Stage.Reported(proposal, soFar(), sentence)));
    }

    /** Plans the same once more: what was done is then so already, the rest gets another try. */
    void planAgain() {
        if (stage.get() instanceof Stage.Reported reported) {
            planAgain(reported.proposal().plan());
        } else if (stage.get() instanceof Stage.Planned planned) {
            planAgain(planned.proposal().plan());
        }
    }

    /** Whether something that was reported can be taken back. */
    boolean canUndo() {
        return stage.get() instanceof Stage.Reported reported
                && reported.outcomes().stream()
                        .anyMatch(outcome -> outcome.result().verdict() == Verdict.DONE)
                && reported.proposal().plan().requests().stream().anyMatch(ResponseFlow::canBeTakenBack);
    }

    /** Why it was done, as it was reported; empty before. */
    String reason() {
        return stage.get() instanceof Stage.Reported reported
                ? reported.proposal().plan().requests().getFirst().reason()
                : "";
    }

    /** Drops a plan that is being made. */
    @Override
    public void close() {
        if (planning != null) {
            planning.close();
            planning = null;
        }
    }

    private void planAgain(Plan plan) {
        plan(plan.title(), plan.requests());
    }

    private static boolean canBeTakenBack(ResponseRequest request) {
        return switch (request) {
            case ResponseRequest.Block _,
                    ResponseRequest.Lift _,
                    ResponseRequest.DisableUser _,
                    ResponseRequest.EnableUser _,
                    ResponseRequest.ApproveDevice _,
                    ResponseRequest.BlockDevice _,
                    ResponseRequest.UnblockDevice _ -> true;
            case ResponseRequest.RevokeSessions _,
                    ResponseRequest.RevokeUserSessions _,
                    ResponseRequest.AdoptDenylist _ -> false;
        };
    }

    private static List<String> actIds(Stage.Reported reported) {
        return reported.outcomes().stream()
                .map(outcome -> reported.proposal().plan().actId(outcome.act()))
                .distinct()
                .toList();
    }

    private static List<Stage.Outcome> outcomes(Report report) {
        return report.acts().stream()
                .flatMap(act -> act.results().stream().map(result -> new Stage.Outcome(act.place(), result)))
                .toList();
    }

    private void add(Proposal proposal, ResponseDesk.Progress news) {
        TargetResult result = news.result();
        if (result != null && stage.get() instanceof Stage.Applying applying && applying.proposal() == proposal) {
            List<Stage.Outcome> more = new ArrayList<>(applying.outcomes());
            more.add(new Stage.Outcome(news.act(), result));
            stage.set(new Stage.Applying(proposal, List.copyOf(more)));
        }
    }

    private List<Stage.Outcome> soFar() {
        return stage.get() instanceof Stage.Applying applying ? applying.outcomes() : List.of();
    }
}
