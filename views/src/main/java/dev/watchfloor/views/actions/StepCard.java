package dev.watchfloor.views.actions;

import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.Underway;
import dev.watchfloor.views.parts.ActionMarks;
import dev.watchfloor.views.parts.CountWords;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Mark;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One target's part of an act: how it stands, what was read back, when it is tried again. */
final class StepCard extends VBox {
    private final ActionStep step;
    private final Label tries = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label numbers = new Label();
    private final VBox counting = new VBox(3, bar, numbers);

    StepCard(ActionStep step) {
        super(4);
        this.step = step;
        getStyleClass().add("wf-choice");
        Mark mark = ActionMarks.of(step);
        Label name = new Label(step.target());
        name.getStyleClass().add(Styles.HEADING);
        Label state = mark.tag();
        state.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, name, Frame.gap(), state);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        if (!step.sentence().isEmpty()) {
            Label words = new Label(step.sentence());
            words.setWrapText(true);
            words.getStyleClass().add(Styles.MUTED);
            getChildren().add(words);
        }
        bar.setMaxWidth(Double.MAX_VALUE);
        numbers.getStyleClass().addAll(Styles.MUTED, Styles.MONO);
        tries.getStyleClass().addAll(Styles.SMALL, "wf-tries");
        tries.setWrapText(true);
        getChildren().addAll(counting, tries);
        setAccessibleText(step.target() + ": " + mark.word() + ". " + step.sentence());
    }

    /** Writes what changes by itself: how far it is, and the time to the next try. */
    void tick(Optional<Underway.Count> count, ResponseRequest request, Instant now) {
        String words = ActionWords.tries(step, now);
        tries.setText(words);
        show(tries, !words.isEmpty());
        count.filter(Underway.Count::isLong).ifPresent(known -> {
            bar.setProgress((double) known.done() / known.total());
            numbers.setText(CountWords.of(request, known));
            bar.setAccessibleText(numbers.getText());
        });
        show(counting, count.filter(Underway.Count::isLong).isPresent());
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
