package dev.watchfloor.views.audit;

import dev.watchfloor.app.audit.Change;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Plain;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What was taken away and what was added: told by sign, by order and by colour. */
final class ChangeLines extends VBox {
    ChangeLines(Change change) {
        super(4);
        setId("audit-change");
        if (!change.before().isEmpty()) {
            getChildren().add(line("− ", change.before(), "wf-taken"));
        }
        if (!change.after().isEmpty()) {
            getChildren().add(line("+ ", change.after(), "wf-added"));
        }
    }

    private static Label line(String sign, String text, String style) {
        Label label = new Label(sign + Plain.line(text));
        label.setWrapText(true);
        label.getStyleClass().addAll(Styles.MONO, style);
        return label;
    }
}
