package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Mark;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** The third and fourth page: how far it is, and then what is true at each target. */
final class OutcomePage extends VBox {
    private static final Messages TEXT = Messages.of("response");

    private OutcomePage() {
        super(10);
    }

    static OutcomePage progress(Stage.Applying stage) {
        OutcomePage page = new OutcomePage();
        List<Proposal.Line> lines = stage.proposal().lines();
        ProgressBar bar = new ProgressBar((double) stage.outcomes().size() / lines.size());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(TEXT.format("progress", stage.outcomes().size(), lines.size()));
        page.getChildren().add(bar);
        boolean first = true;
        for (Proposal.Line line : lines) {
            Optional<TargetResult> result = result(line, stage.outcomes());
            Mark open = first ? Marks.running() : Marks.waiting();
            page.add(line, result, open, "");
            first = first && result.isPresent();
        }
        return page;
    }

    static OutcomePage report(Stage.Reported stage) {
        OutcomePage page = new OutcomePage();
        if (!stage.problem().isEmpty()) {
            Label words = new Label(stage.problem());
            words.setWrapText(true);
            words.setMaxWidth(Double.MAX_VALUE);
            words.getStyleClass().add(Styles.NOTICE);
            page.getChildren().add(words);
        }
        for (Proposal.Line line : stage.proposal().lines()) {
            boolean so = line.step().expectation() == Expectation.ALREADY_SO;
            page.add(
                    line,
                    result(line, stage.outcomes()),
                    so ? Marks.of(Expectation.ALREADY_SO) : Marks.notTried(),
                    line.step().sentence());
        }
        return page;
    }

    private void add(Proposal.Line line, Optional<TargetResult> result, Mark open, String openSentence) {
        getChildren()
                .add(new TargetLine(
                        line,
                        result.map(known -> Marks.of(known.verdict())).orElse(open),
                        result.map(TargetResult::sentence).orElse(openSentence)));
    }

    private static Optional<TargetResult> result(Proposal.Line line, List<Stage.Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.act() == line.act()
                        && outcome.result().target().equals(line.step().target()))
                .map(Stage.Outcome::result)
                .findFirst();
    }
}
