package dev.watchfloor.views.actions;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.Containment.Artefact;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The containment clock of one act: what is proven to be over, what lives until when, what nobody has seen. Asks the desk
 * again now and then, because proof comes with later requests. FX thread only.
 */
final class ContainmentPane extends VBox {
    private static final Messages TEXT = Messages.of("actions");
    private static final Duration AROUND = Duration.ofMinutes(5);
    private static final int TICKS = 5;

    private final Console console;
    private final Kit kit;
    private final String actId;
    private final Latest questions;
    private final List<Runnable> countdowns = new ArrayList<>();
    private @Nullable Containment shown;
    private int ticks;

    ContainmentPane(Console console, Kit kit, String actId) {
        super(8);
        this.console = console;
        this.kit = kit;
        this.actId = actId;
        this.questions = kit.bridge().latest();
        setVisible(false);
        setManaged(false);
        load();
    }

    /** Once a second: counts down, and looks again every few seconds. */
    void tick() {
        countdowns.forEach(Runnable::run);
        ticks++;
        if (ticks % TICKS == 0) {
            load();
        }
    }

    private void load() {
        questions.load(
                () -> console.response().containment(actId),
                found -> found.filter(clock -> !clock.artefacts().isEmpty()).ifPresent(this::show),
                kit.navigator()::announce);
    }

    private void show(Containment containment) {
        if (shown != null && shown.artefacts().equals(containment.artefacts())) {
            return;
        }
        shown = containment;
        countdowns.clear();
        ContainmentRing ring = new ContainmentRing();
        ring.show(containment);
        Label summary = new Label(ContainmentWords.summary(containment));
        summary.getStyleClass().addAll(Styles.HEADING, containment.isProven() ? "wf-proven" : "wf-open");
        VBox words = new VBox(2, summary, wrapped(ContainmentWords.sentence(containment), Styles.MUTED));
        HBox head = new HBox(12, ring, words);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(10, head);
        card.getStyleClass().add(Styles.CARD);
        String target = "";
        for (Artefact artefact : containment.artefacts()) {
            if (!artefact.target().equals(target)) {
                target = artefact.target();
                Label name = new Label(target);
                name.getStyleClass().addAll(Styles.SMALL, "wf-artefact-target");
                card.getChildren().add(name);
            }
            card.getChildren().add(row(artefact));
        }
        Label heading = new Label(TEXT.get("details.containment"));
        heading.getStyleClass().add(Styles.HEADING);
        getChildren().setAll(heading, card);
        setVisible(true);
        setManaged(true);
    }

    private VBox row(Artefact artefact) {
        Label name = wrapped(artefact.name(), "wf-artefact");
        Label state = ContainmentWords.mark(artefact.state()).tag();
        state.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, name, Frame.gap(), state);
        head.setAlignment(Pos.TOP_LEFT);
        VBox row = new VBox(2, head);
        Label until = wrapped("", "wf-until");
        Runnable countdown = () -> until.setText(
                ContainmentWords.until(artefact, kit.times(), kit.clock().instant()));
        countdown.run();
        if (!until.getText().isEmpty()) {
            countdowns.add(countdown);
            row.getChildren().add(until);
        }
        row.getChildren().add(wrapped(artefact.sentence(), Styles.MUTED));
        Long evidence = artefact.evidence();
        if (evidence != null) {
            Hyperlink link = new Hyperlink(TEXT.get("artefact.evidence"));
            link.setAccessibleText(TEXT.format("artefact.evidence-of", artefact.name()));
            link.setOnAction(pressed -> showEvent(evidence));
            row.getChildren().add(link);
        }
        row.setAccessibleText(artefact.target() + ", " + artefact.name() + ": "
                + ContainmentWords.mark(artefact.state()).word() + ". " + artefact.sentence());
        return row;
    }

    private void showEvent(long position) {
        var unused = kit.bridge()
                .load(
                        () -> console.events().find(position),
                        found -> found.ifPresentOrElse(
                                event -> lookAround(event.event().time()),
                                () -> kit.navigator().announce(TEXT.get("artefact.evidence-gone"))),
                        kit.navigator()::announce);
    }

    private void lookAround(Instant time) {
        kit.navigator().showTimeline(new TimeRange(time.minus(AROUND), time.plus(AROUND)), Query.ALL);
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(style, Styles.SMALL);
        return label;
    }
}
