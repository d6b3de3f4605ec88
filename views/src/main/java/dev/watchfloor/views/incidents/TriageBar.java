package dev.watchfloor.views.incidents;

import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Buttons;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * Says what was just done, to how many, and takes it back; goes by itself after some seconds. The key goes on working. Lies
 * over the page, so that nothing moves under the pointer when it goes.
 */
final class TriageBar extends HBox {
    private static final Messages TEXT = Messages.of("incidents");

    private final Label words = new Label();
    private final Button undo;
    private final PauseTransition patience = new PauseTransition(Duration.seconds(20));

    TriageBar(Runnable action) {
        getStyleClass().add("wf-over-bar");
        words.setId("triage-words");
        words.setMinWidth(0);
        undo = Buttons.plain(TEXT.get("undo"), Feather.CORNER_UP_LEFT, action);
        undo.setId("triage-undo");
        undo.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        getChildren().addAll(words, undo);
        patience.setOnFinished(over -> setVisible(false));
        setVisible(false);
    }

    void show(String sentence, boolean canUndo) {
        words.setText(sentence);
        undo.setVisible(canUndo);
        undo.setManaged(canUndo);
        setVisible(true);
        if (getParent() != null) {
            // Other words, another width.
            getParent().requestLayout();
        }
        patience.playFromStart();
    }
}
