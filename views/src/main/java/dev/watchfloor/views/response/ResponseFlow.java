package dev.watchfloor.views.response;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.app.response.ResponseRequest.Lift;
import dev.watchfloor.views.kit.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
        close();
        stage.set(new Stage.Planning());
        planning = background.load(
                () -> {
                    List<Plan> plans = new ArrayList<>();
                    for (ResponseRequest request : requests) {
                        plans.add(desk.plan(request));
                    }
                    return new Proposal(plans);
                },
                proposal -> stage.set(new Stage.Planned(proposal)),
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
                () -> applyAll(proposal),
                outcomes -> stage.set(new Stage.Reported(proposal, outcomes, "")),
                sentence -> stage.set(new Stage.Reported(proposal, soFar(), sentence)));
    }

    /** Plans the same once more: what was done is then so already, the rest gets another try. */
    void planAgain() {
        if (stage.get() instanceof Stage.Reported reported) {
            plan(reported.proposal().requests());
        } else if (stage.get() instanceof Stage.Planned planned) {
            plan(planned.proposal().requests());
        }
    }

    /**
     * The requests that take a reported block back where it was done; empty when nothing can be taken back.
     *
     * @param reason from the block's reason
     */
    List<ResponseRequest> undoing(UnaryOperator<String> reason) {
        if (!(stage.get() instanceof Stage.Reported reported)) {
            return List.of();
        }
        List<ResponseRequest> undoing = new ArrayList<>();
        for (int index = 0; index < reported.proposal().plans().size(); index++) {
            int plan = index;
            Set<String> done = reported.outcomes().stream()
                    .filter(outcome ->
                            outcome.plan() == plan && outcome.result().verdict() == Verdict.DONE)
                    .map(outcome -> outcome.result().target())
                    .collect(Collectors.toSet());
            if (reported.proposal().plans().get(plan).request() instanceof Block block && !done.isEmpty()) {
                undoing.add(new Lift(block.network(), done, reason.apply(block.reason())));
            }
        }
        return undoing;
    }

    /** Drops a plan that is being made. */
    @Override
    public void close() {
        if (planning != null) {
            planning.close();
            planning = null;
        }
    }

    private List<Stage.Outcome> applyAll(Proposal proposal) throws InterruptedException {
        List<Stage.Outcome> outcomes = new ArrayList<>();
        for (int index = 0; index < proposal.plans().size(); index++) {
            int plan = index;
            if (!proposal.plans().get(plan).canApply()) {
                continue;
            }
            var report = desk.apply(
                    proposal.plans().get(plan),
                    result -> background.onFx(() -> add(proposal, new Stage.Outcome(plan, result))));
            report.results().forEach(result -> outcomes.add(new Stage.Outcome(plan, result)));
        }
        return outcomes;
    }

    private void add(Proposal proposal, Stage.Outcome outcome) {
        if (stage.get() instanceof Stage.Applying applying && applying.proposal() == proposal) {
            List<Stage.Outcome> more = new ArrayList<>(applying.outcomes());
            more.add(outcome);
            stage.set(new Stage.Applying(proposal, List.copyOf(more)));
        }
    }

    private List<Stage.Outcome> soFar() {
        return stage.get() instanceof Stage.Applying applying ? applying.outcomes() : List.of();
    }
}
