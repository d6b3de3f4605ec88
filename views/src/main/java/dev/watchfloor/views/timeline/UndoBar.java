package dev.watchfloor.views.timeline;

import dev.watchfloor.app.notes.Note;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Says what was just taken away and brings it back; goes by itself after some seconds. */
final class UndoBar extends HBox {
    private static final Messages TEXT = Messages.of("timeline");

    private final Label words = new Label();
    private final PauseTransition patience = new PauseTransition(Duration.seconds(20));

    UndoBar(Runnable undo) {
        getStyleClass().addAll("wf-marked-bar");
        words.getStyleClass().add(Styles.MUTED);
        Button button = Buttons.plain(TEXT.get("notes.undo"), Feather.CORNER_UP_LEFT, undo);
        button.setId("undo-note");
        button.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        getChildren().addAll(words, button);
        patience.setOnFinished(over -> visible(false));
        show(null);
    }

    void show(@Nullable Note removed) {
        visible(removed != null);
        patience.stop();
        if (removed != null) {
            patience.playFromStart();
        }
        words.setText(
                removed == null
                        ? ""
                        : TEXT.format("notes.removed", removed.event().summary()));
    }

    private void visible(boolean now) {
        setVisible(now);
        setManaged(now);
    }
}
