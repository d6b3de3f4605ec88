package dev.watchfloor.views.response;

import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.Underway;
import dev.watchfloor.views.parts.CountWords;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Mark;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One target's part: its name, icon and word, a sentence, and what belongs to it. */
final class TargetLine extends VBox {
    private final Proposal.Line line;
    private final Label mark = new Label();
    private final Label words = new Label();
    private final HBox counting = new HBox(10);

    TargetLine(Proposal.Line line, Mark state, String sentence, Node... more) {
        super(4);
        this.line = line;
        getStyleClass().add("wf-choice");
        Label name = new Label(line.step().target());
        name.getStyleClass().add(Styles.HEADING);
        name.setMinWidth(USE_PREF_SIZE);
        mark.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, name, Frame.gap(), mark);
        head.setAlignment(Pos.CENTER_LEFT);
        if (!line.subject().isEmpty()) {
            Label subject = new Label(line.subject());
            subject.getStyleClass().add(Styles.MUTED);
            head.getChildren().add(1, subject);
        }
        counting.setAlignment(Pos.CENTER_LEFT);
        Fields.showWhen(counting, false);
        words.setWrapText(true);
        words.getStyleClass().add(Styles.MUTED);
        getChildren().addAll(head, words, counting);
        getChildren().addAll(more);
        show(state, sentence);
    }

    /** Shows how it stands now. */
    void show(Mark state, String sentence) {
        state.dress(mark);
        words.setText(sentence);
        Fields.showWhen(words, !sentence.isEmpty());
        setAccessibleText(line.subject() + " " + line.step().target() + ": " + state.word() + ". " + sentence);
    }

    /** Shows how far it is within the target. */
    void count(Underway.Count count) {
        if (counting.getChildren().isEmpty()) {
            ProgressBar bar = new ProgressBar();
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, javafx.scene.layout.Priority.ALWAYS);
            Label numbers = new Label();
            numbers.getStyleClass().addAll(Styles.MUTED, Styles.MONO);
            numbers.setMinWidth(USE_PREF_SIZE);
            counting.getChildren().setAll(bar, numbers);
        }
        if (counting.getChildren().getFirst() instanceof ProgressBar bar
                && counting.getChildren().getLast() instanceof Label numbers) {
            bar.setProgress((double) count.done() / Math.max(1, count.total()));
            numbers.setText(CountWords.of(line.request(), count));
            bar.setAccessibleText(numbers.getText());
        }
        Fields.showWhen(counting, true);
    }

    void hideCount() {
        Fields.showWhen(counting, false);
    }
}
