package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An incident in words: its numbered steps and how each is joined to the one before, who is concerned, what to do. */
final class ThreadDetails {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimeFormat times;
    private final Consumer<ThreadStep> onStep;

    /** @param onStep what happens when a step is pressed */
    ThreadDetails(TimeFormat times, Consumer<ThreadStep> onStep) {
        this.times = times;
        this.onStep = onStep;
    }

    Node page(AttackThread thread, Button pivot) {
        long layers = thread.steps().stream().map(ThreadStep::layer).distinct().count();
        Label id = new Label(TEXT.format("details.layers", thread.id(), layers));
        id.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Details page = new Details(thread.title(), new SeverityBadge(thread.severity()), id);
        page.words(thread.explanation(), Styles.MUTED);
        VBox steps = new VBox(12);
        for (int index = 0; index < thread.steps().size(); index++) {
            steps.getChildren().add(step(thread.steps().get(index), index + 1));
        }
        page.section(TEXT.get("details.story"), steps);
        page.getChildren().add(pivot);
        page.section(TEXT.get("details.entities"), entities(thread));
        if (!thread.advice().isBlank()) {
            Label advice = new Label(thread.advice());
            advice.setWrapText(true);
            page.section(TEXT.get("details.advice"), advice);
        }
        return page;
    }

    private Facts entities(AttackThread thread) {
        Facts facts = new Facts();
        if (thread.user() != null) {
            facts.text(TEXT.get("fact.user"), thread.user());
        }
        if (thread.network() != null) {
            facts.mono(TEXT.get("fact.network"), Addresses.canonical(thread.network()));
        }
        if (thread.session() != null) {
            facts.mono(TEXT.get("fact.session"), thread.session().id());
        }
        if (thread.provider() != null) {
            facts.text(TEXT.get("fact.provider"), thread.provider());
        }
        facts.mono(TEXT.get("fact.first"), times.stamp(thread.started()));
        facts.mono(TEXT.get("fact.latest"), times.stamp(thread.latest()));
        return facts;
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
        if (!step.joinedBy().isBlank()) {
            Label joined = new Label(TEXT.format("step.joinedBy", step.joinedBy()));
            joined.getStyleClass().addAll(Styles.SMALL, "wf-step-joined");
            words.getChildren().add(joined);
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
}
