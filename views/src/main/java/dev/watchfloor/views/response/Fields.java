package dev.watchfloor.views.response;

import dev.watchfloor.views.kit.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What the forms of this package have in common. */
final class Fields {
    private Fields() {}

    /** The label of a field, which is also its accessible name. */
    static Label label(String words, Node field) {
        Label label = new Label(words);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(field);
        if (field.getAccessibleText() == null) {
            field.setAccessibleText(words);
        }
        return label;
    }

    static Label small(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.FIELD_HELP);
        return label;
    }

    static void showWhen(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
