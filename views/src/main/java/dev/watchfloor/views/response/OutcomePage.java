package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.Underway;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.OutcomeMarks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** The third and fourth page: how far it is, and then what is true at each target. */
final class OutcomePage extends VBox {
    private static final Messages TEXT = Messages.of("response");

    private final List<Proposal.Line> lines;
    private final Map<Stage.Place, TargetLine> shown = new LinkedHashMap<>();
    private final ProgressBar bar = new ProgressBar(0);

    private OutcomePage(Proposal proposal) {
        super(10);
        lines = proposal.lines();
    }

    static OutcomePage progress(Stage.Applying stage) {
        OutcomePage page = new OutcomePage(stage.proposal());
        page.bar.setMaxWidth(Double.MAX_VALUE);
        page.getChildren().add(page.bar);
        page.lines.forEach(line -> page.add(line, new TargetLine(line, OutcomeMarks.waiting(), "")));
        page.update(stage.outcomes());
        return page;
    }

    static OutcomePage report(Stage.Reported stage) {
        OutcomePage page = new OutcomePage(stage.proposal());
        if (!stage.problem().isEmpty()) {
            Label words = new Label(stage.problem());
            words.setWrapText(true);
            words.setMaxWidth(Double.MAX_VALUE);
            words.getStyleClass().add(Styles.NOTICE);
            page.getChildren().add(words);
        }
        for (Proposal.Line line : page.lines) {
            Optional<TargetResult> result = stage.outcomes().result(line.place());
            Mark open = line.hasTurn()
                    ? OutcomeMarks.notTried()
                    : OutcomeMarks.of(line.step().expectation());
            page.add(
                    line,
                    new TargetLine(
                            line,
                            result.map(known -> OutcomeMarks.of(known.verdict()))
                                    .orElse(open),
                            result.map(TargetResult::sentence)
                                    .orElse(line.step().sentence())));
        }
        return page;
    }

    /** Shows what is known now; nothing is made anew while it goes on. */
    void update(Stage.Outcomes outcomes) {
        double all = 0;
        int act = current(outcomes);
        for (Proposal.Line line : lines) {
            TargetLine row = shown.get(line.place());
            Optional<TargetResult> result = outcomes.result(line.place());
            Optional<Underway.Count> count = outcomes.count(line.place()).filter(Underway.Count::isLong);
            all += result.isPresent() || !line.hasTurn()
                    ? 1
                    : count.map(OutcomePage::share).orElse(0.0);
            if (row == null) {
                continue;
            }
            if (result.isPresent()) {
                row.show(OutcomeMarks.of(result.get().verdict()), result.get().sentence());
                row.hideCount();
            } else if (!line.hasTurn()) {
                row.show(OutcomeMarks.of(line.step().expectation()), line.step().sentence());
            } else {
                row.show(line.act() == act ? OutcomeMarks.running() : OutcomeMarks.waiting(), "");
                count.ifPresent(row::count);
            }
        }
        bar.setProgress(lines.isEmpty() ? 1 : all / lines.size());
        bar.setAccessibleText(TEXT.format("progress", outcomes.results().size(), lines.size()));
    }

    /** Acts come one after the other, the targets of one at the same time. */
    private int current(Stage.Outcomes outcomes) {
        return lines.stream()
                .filter(Proposal.Line::hasTurn)
                .filter(line -> outcomes.result(line.place()).isEmpty())
                .mapToInt(Proposal.Line::act)
                .findFirst()
                .orElse(-1);
    }

    private static double share(Underway.Count count) {
        return (double) count.done() / Math.max(1, count.total());
    }

    private void add(Proposal.Line line, TargetLine row) {
        shown.put(line.place(), row);
        getChildren().add(row);
    }
}
