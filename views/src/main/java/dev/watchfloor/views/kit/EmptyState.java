package dev.watchfloor.views.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** What stands where nothing is yet: what would be here, and how to get it there. */
public final class EmptyState extends VBox {

    /** @param actions buttons that lead on, the best first; may be none */
    public EmptyState(Feather icon, String title, String text, Node... actions) {
        getStyleClass().add(Styles.EMPTY_STATE);
        setAlignment(Pos.CENTER);
        Label heading = new Label(title, Icons.of(icon));
        heading.setContentDisplay(javafx.scene.control.ContentDisplay.TOP);
        heading.getStyleClass().add(Styles.EMPTY_TITLE);
        Label words = new Label(text);
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.getStyleClass().add(Styles.MUTED);
        getChildren().addAll(heading, words);
        if (actions.length > 0) {
            HBox row = new HBox(8, actions);
            row.setAlignment(Pos.CENTER);
            getChildren().add(row);
        }
    }
}
