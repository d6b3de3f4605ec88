package dev.watchfloor.views.response;

import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Where the operator says why. Not blank; it goes into the audit. */
final class ReasonField extends VBox {
    private static final Messages TEXT = Messages.of("response");

    private final TextField field = new TextField();
    private final Label problem = new Label(TEXT.get("reason.missing"));

    ReasonField() {
        super(5);
        field.setPromptText(TEXT.get("reason.prompt"));
        field.setId("reason");
        problem.getStyleClass().addAll(Styles.ERROR, Styles.SMALL);
        Fields.showWhen(problem, false);
        field.textProperty().subscribe((before, now) -> {
            if (!now.isBlank()) {
                Fields.showWhen(problem, false);
            }
        });
        getChildren().addAll(Fields.label(TEXT.get("reason.label"), field), field, problem);
    }

    TextField field() {
        return field;
    }

    /** Begins it, when it is empty; the cursor stands behind. */
    void suggest(String words) {
        if (field.getText().isEmpty()) {
            field.setText(words);
            field.end();
        }
    }

    String text() {
        return field.getText().strip();
    }

    /** Says beside the field when it is blank; whether it is filled in. */
    boolean check() {
        Fields.showWhen(problem, field.getText().isBlank());
        return !field.getText().isBlank();
    }
}
