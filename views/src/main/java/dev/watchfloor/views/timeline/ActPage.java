package dev.watchfloor.views.timeline;

import dev.watchfloor.app.response.ActOutline;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.ActionMarks;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Frame;
import dev.watchfloor.views.parts.Mark;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Acts with all their targets and how each of them stands; what else there is to say is in the action centre. */
final class ActPage {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimeFormat times;
    private final Consumer<String> open;

    /** @param open shows an act in the action centre, by id */
    ActPage(TimeFormat times, Consumer<String> open) {
        this.times = times;
        this.open = open;
    }

    Node page(List<ActOutline> acts) {
        VBox pages = new VBox(22);
        acts.forEach(act -> pages.getChildren().add(page(act)));
        return pages;
    }

    private Node page(ActOutline act) {
        Facts facts = new Facts()
                .mono(TEXT.get("fact.begun"), times.stamp(act.begun()))
                .text(TEXT.get("fact.by"), act.author());
        VBox cards = new VBox(8);
        act.steps().forEach(step -> cards.getChildren().add(card(step)));
        Details page = new Details(act.headline(), ActionMarks.of(act.state()).tag());
        if (act.undoneBy() != null) {
            page.words(TEXT.get("details.undoneBy"), Styles.MUTED);
        }
        if (act.undoes() != null) {
            page.words(TEXT.get("details.undoes"), Styles.MUTED);
        }
        return page.section(TEXT.get("details.act"), facts)
                .part(TEXT.get("details.targets"), cards)
                .actions(
                        TEXT.get("details.more"),
                        Buttons.plain(
                                TEXT.get("details.actionCentre"), Feather.CHECK_SQUARE, () -> open.accept(act.id())));
    }

    private Node card(ActionStep step) {
        Mark mark = ActionMarks.of(step);
        Label name = new Label(step.target());
        name.getStyleClass().add(Styles.HEADING);
        Label state = mark.tag();
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, name, Frame.gap(), state);
        head.setAlignment(Pos.CENTER_LEFT);
        String changed = times.stamp(step.changed());
        Label when = new Label(changed);
        when.getStyleClass().addAll(Styles.MONO, Styles.MUTED, Styles.SMALL);
        VBox card = new VBox(4, head);
        if (!step.sentence().isEmpty()) {
            Label words = new Label(step.sentence());
            words.setWrapText(true);
            words.getStyleClass().add(Styles.MUTED);
            card.getChildren().add(words);
        }
        card.getChildren().add(when);
        card.getStyleClass().add("wf-choice");
        card.setAccessibleText(step.target() + ": " + mark.word() + ". " + step.sentence() + " " + changed);
        return card;
    }
}
