package dev.watchfloor.views.rules;

import dev.watchfloor.views.kit.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Pieces of the dialogs. Stateless. */
final class Card {
    private Card() {}

    /** A field under its label, which is also its accessible name. */
    static VBox field(String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return new VBox(5, label, field);
    }

    static Label words(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Shows a sentence, or takes the label away where there is none. */
    static void say(Label label, String sentence) {
        label.setText(sentence);
        label.setVisible(!sentence.isEmpty());
        label.setManaged(!sentence.isEmpty());
    }

    static VBox card(List<? extends Node> content) {
        VBox card = new VBox(6);
        card.getChildren().addAll(content);
        card.getStyleClass().add(Styles.CARD);
        return card;
    }
}
