package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The pane at the right of a table: a title, facts, and the actions that fit. */
public final class Details extends VBox {
    public Details(String title, Node... marks) {
        getStyleClass().add("wf-details-page");
        Label heading = new Label(title);
        heading.setWrapText(true);
        heading.getStyleClass().add(Styles.TITLE);
        if (marks.length > 0) {
            javafx.scene.layout.FlowPane row = new javafx.scene.layout.FlowPane(6, 6, marks);
            getChildren().add(row);
        }
        getChildren().add(heading);
    }

    /** Words under the title. */
    public Details words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        getChildren().add(label);
        return this;
    }

    /** A part with a heading, in a card. */
    public Details section(String heading, Node content) {
        Label label = new Label(heading);
        label.getStyleClass().add(Styles.HEADING);
        VBox card = new VBox(content);
        card.getStyleClass().add(Styles.CARD);
        getChildren().addAll(label, card);
        return this;
    }

    /** A part with a heading that brings cards of its own. */
    public Details part(String heading, Node content) {
        Label label = new Label(heading);
        label.getStyleClass().add(Styles.HEADING);
        getChildren().addAll(label, content);
        return this;
    }

    /** A part with a heading whose buttons are as wide as the pane. */
    public Details actions(String heading, Button... buttons) {
        Label label = new Label(heading);
        label.getStyleClass().add(Styles.HEADING);
        getChildren().add(label);
        for (Button button : buttons) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            // It may name a long file; what it does must be read whole.
            button.setWrapText(true);
            button.setMinHeight(Button.USE_PREF_SIZE);
            button.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            getChildren().add(button);
        }
        return this;
    }
}
