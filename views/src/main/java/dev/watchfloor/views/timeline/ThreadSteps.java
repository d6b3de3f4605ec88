package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.Link;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A thread as numbered steps: when, what, and what joins each to the ones before, how surely, and why not surer. */
public final class ThreadSteps {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimeFormat times;
    private final Consumer<ThreadStep> onStep;

    /** @param onStep what happens when a step is pressed */
    public ThreadSteps(TimeFormat times, Consumer<ThreadStep> onStep) {
        this.times = times;
        this.onStep = onStep;
    }

    /** @param first number of its first step */
    public Node of(AttackThread thread, int first) {
        VBox steps = new VBox(12);
        for (int index = 0; index < thread.steps().size(); index++) {
            steps.getChildren().add(step(thread.steps().get(index), first + index));
        }
        return steps;
    }

    private Node step(ThreadStep step, int number) {
        Label disc = new Label(String.valueOf(number));
        disc.getStyleClass().add("wf-step-number");
        Label title = new Label(step.title());
        title.getStyleClass().add(Styles.HEADING);
        Label detail = new Label(step.detail());
        detail.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Label span = new Label(Describe.span(times, step));
        span.getStyleClass().addAll(Styles.MONO, "wf-step-time");
        VBox words = new VBox(3, title, detail, span);
        if (step.link() != null) {
            joined(step.link(), words);
        }
        if (step.aside()) {
            Label aside = new Label(TEXT.get("step.aside"));
            aside.getStyleClass().addAll(Styles.SMALL, "wf-step-caveat");
            words.getChildren().add(aside);
        }
        for (Node node : words.getChildren()) {
            ((Label) node).setWrapText(true);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, disc, words);
        row.getStyleClass().add("wf-step");
        row.setFocusTraversable(true);
        row.setAccessibleText(number + ". " + step.title() + ". " + step.detail());
        row.setOnMouseClicked(pressed -> onStep.accept(step));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
                onStep.accept(step);
                event.consume();
            }
        });
        return row;
    }

    private static void joined(Link link, VBox words) {
        Label joined = new Label(TEXT.format("step.joined", link.what(), sure(link.confidence())));
        joined.getStyleClass().addAll(Styles.SMALL, "wf-step-joined");
        words.getChildren().add(joined);
        if (!link.caveat().isEmpty()) {
            Label caveat = new Label(TEXT.format("step.caveat", link.caveat()));
            caveat.getStyleClass().addAll(Styles.SMALL, "wf-step-caveat");
            words.getChildren().add(caveat);
        }
    }

    private static String sure(Link.Confidence confidence) {
        return TEXT.get(
                switch (confidence) {
                    case HIGH -> "confidence.high";
                    case MEDIUM -> "confidence.medium";
                    case LOW -> "confidence.low";
                });
    }
}
