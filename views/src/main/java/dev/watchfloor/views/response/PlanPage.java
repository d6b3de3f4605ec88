package dev.watchfloor.views.response;

import dev.watchfloor.app.response.DryRun;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.OutcomeMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The second page: what would happen, what the guard says, what to know first, and what a dry run found. */
public final class PlanPage extends VBox {
    private static final Messages TEXT = Messages.of("response");

    private final TimeFormat times;

    /**
     * @param intro said above the targets while there is no dry run
     * @param second what stands in place of the rules that leave it to a second person; null shows those
     */
    PlanPage(Proposal proposal, Rehearsed rehearsed, TimeFormat times, String intro, @Nullable Node second) {
        super(10);
        this.times = times;
        refusals(proposal.plan().refusals().stream()
                .filter(refusal -> second == null || refusal.severity() == Plan.Severity.FORBIDDEN)
                .toList());
        if (second != null) {
            getChildren().add(second);
        }
        if (proposal.plan().refusals().isEmpty() && !proposal.canApply()) {
            getChildren()
                    .add(words(proposal.isSo() ? TEXT.get("plan.nothing") : TEXT.get("plan.nowhere"), Styles.NOTICE));
        }
        showRehearsal(rehearsed);
        proposal.problems().forEach(problem -> getChildren().add(words(problem, Styles.NOTICE)));
        List<String> first = proposal.notices(false);
        if (!first.isEmpty()) {
            getChildren().add(knowFirst(first));
        }
        if (!(rehearsed instanceof Rehearsed.Found)) {
            getChildren().add(words(intro, Styles.MUTED));
        }
        List<DryRun.Rehearsal> found = rehearsed instanceof Rehearsed.Found(DryRun run) ? run.targets() : List.of();
        proposal.lines().forEach(line -> getChildren().add(target(line, found)));
        List<String> natures = proposal.notices(true);
        if (!natures.isEmpty()) {
            getChildren().add(natures(natures));
        }
    }

    /** A plan of somebody else, for who has to decide about it. */
    public static PlanPage toRead(Plan plan, TimeFormat times) {
        return new PlanPage(
                new Proposal(plan, List.of()), new Rehearsed.NotYet(), times, TEXT.get("plan.intro.read"), null);
    }

    private void refusals(List<Plan.Refusal> refusals) {
        refusals.forEach(refusal -> getChildren().add(refusal(refusal)));
    }

    static VBox refusal(Plan.Refusal refusal) {
        return switch (refusal.severity()) {
            case FORBIDDEN ->
                banner(Feather.SHIELD, TEXT.format("plan.refused", refusal.rule()), refusal.sentence(), "wf-refusal");
            case NEEDS_APPROVAL ->
                banner(
                        Feather.USERS,
                        TEXT.format("plan.second-person", refusal.rule()),
                        refusal.sentence(),
                        "wf-second-person");
        };
    }

    private void showRehearsal(Rehearsed rehearsed) {
        switch (rehearsed) {
            case Rehearsed.NotYet _ -> {}
            case Rehearsed.Running _ -> getChildren().add(words(TEXT.get("rehearsal.running"), Styles.MUTED));
            case Rehearsed.Failed(String problem) ->
                getChildren().add(words(TEXT.format("rehearsal.failed", problem), Styles.NOTICE));
            case Rehearsed.Found(DryRun run) -> found(run);
        }
    }

    private void found(DryRun run) {
        refusals(run.refusals());
        long bad = run.targets().stream().filter(target -> !target.isGood()).count();
        String heading = TEXT.format("rehearsal.at", times.time(run.made()) + " " + times.label(run.made()));
        getChildren()
                .add(
                        run.isGood()
                                ? banner(Feather.CHECK_CIRCLE, heading, TEXT.get("rehearsal.good"), "wf-rehearsed")
                                : banner(
                                        Feather.ALERT_TRIANGLE,
                                        heading,
                                        TEXT.format(
                                                "rehearsal.bad",
                                                bad,
                                                run.targets().size()),
                                        "wf-rehearsed-bad"));
        if (run.targets().stream().anyMatch(DryRun.Rehearsal::differs)) {
            getChildren().add(words(TEXT.get("rehearsal.differs"), Styles.NOTICE));
        }
    }

    private static TargetLine target(Proposal.Line line, List<DryRun.Rehearsal> rehearsals) {
        Optional<DryRun.Rehearsal> tried = rehearsals.stream()
                .filter(one -> one.act() == line.act()
                        && one.now().target().equals(line.step().target()))
                .findFirst();
        // After a dry run the newer look counts.
        Plan.PlannedStep step = tried.map(DryRun.Rehearsal::now).orElse(line.step());
        List<Node> more = new ArrayList<>();
        if (!step.changes().isEmpty()) {
            more.add(new ChangeList(step.target(), step.changes()));
        }
        tried.filter(one -> !one.checks().isEmpty()).ifPresent(one -> more.add(new CheckLines(one.checks())));
        return new TargetLine(line, mark(step, tried), step.sentence(), more.toArray(Node[]::new));
    }

    private static Mark mark(Plan.PlannedStep step, Optional<DryRun.Rehearsal> tried) {
        boolean fails = step.expectation() == Plan.Expectation.WILL_CHANGE
                && tried.filter(one -> !one.isGood()).isPresent();
        return fails ? OutcomeMarks.wouldFail() : OutcomeMarks.of(step.expectation());
    }

    /** What the targets are like: read once, then known. Folded, so that what is particular to this act stands out. */
    private static TitledPane natures(List<String> sentences) {
        VBox box = new VBox(5);
        sentences.forEach(sentence -> box.getChildren().add(words("• " + sentence, "wf-nature")));
        TitledPane pane = new TitledPane(TEXT.format("plan.natures", sentences.size()), box);
        pane.setId("natures");
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private static VBox knowFirst(List<String> notices) {
        Label heading = new Label(TEXT.get("plan.know-first"), Icons.of(Feather.INFO));
        heading.getStyleClass().add(Styles.HEADING);
        VBox box = new VBox(5, heading);
        notices.forEach(notice -> box.getChildren().add(words("• " + notice, "wf-know")));
        box.getStyleClass().add("wf-know-first");
        return box;
    }

    private static VBox banner(Feather icon, String heading, String sentence, String style) {
        Label head = new Label(heading, Icons.of(icon));
        head.getStyleClass().add(Styles.HEADING);
        VBox banner = new VBox(4, head, words(sentence, "label"));
        banner.getStyleClass().add(style);
        return banner;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        return label;
    }
}
