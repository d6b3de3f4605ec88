package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Details;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** An incident in words: its numbered steps and how each is joined to the one before, who is concerned, what to do. */
final class ThreadDetails {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimeFormat times;
    private final ThreadSteps steps;

    /** @param onStep what happens when a step is pressed */
    ThreadDetails(TimeFormat times, Consumer<ThreadStep> onStep) {
        this.times = times;
        this.steps = new ThreadSteps(times, onStep);
    }

    /** @param incident how the incident stands that tells it; nothing when there is none */
    Node page(AttackThread thread, Button pivot, Node... incident) {
        long layers = thread.steps().stream().map(ThreadStep::layer).distinct().count();
        Label id = new Label(TEXT.format("details.layers", thread.id(), layers));
        id.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        Details page = new Details(thread.title(), new SeverityBadge(thread.severity()), id);
        page.getChildren().addAll(incident);
        page.words(thread.explanation(), Styles.MUTED);
        page.section(TEXT.get("details.story"), steps.of(thread, 1));
        page.getChildren().add(pivot);
        page.section(TEXT.get("details.entities"), ThreadFacts.of(thread, times));
        page.section(TEXT.format("details.score", thread.score().points()), new ScoreRows(thread.score()));
        if (!thread.advice().isBlank()) {
            Label advice = new Label(thread.advice());
            advice.setWrapText(true);
            page.section(TEXT.get("details.advice"), advice);
        }
        return page;
    }
}
