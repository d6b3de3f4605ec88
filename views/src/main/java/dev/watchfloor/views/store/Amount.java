package dev.watchfloor.views.store;

import dev.watchfloor.views.kit.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** A field for a number, with words before it and its unit behind it. */
final class Amount extends HBox {
    private static final int COLUMNS = 7;

    private final TextField field = new TextField();

    /** @param empty what an empty field means, shown in it */
    Amount(String id, String name, String unit, String empty) {
        super(8);
        Label label = new Label(name);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        Label units = new Label(unit);
        units.setMinWidth(USE_PREF_SIZE);
        field.setId(id);
        field.setPromptText(empty);
        field.setPrefColumnCount(COLUMNS);
        field.setAccessibleText(name + " (" + unit + ")");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, field, units);
    }

    String text() {
        return field.getText();
    }

    void setText(String text) {
        field.setText(text);
    }

    /** Whether it takes what is typed; the focus stays either way. */
    void setEditable(boolean editable) {
        field.setEditable(editable);
    }

    /** @param typed after each change @param entered when Enter is pressed in it */
    void setOnTyped(Runnable typed, Runnable entered) {
        field.textProperty().addListener((observed, before, now) -> typed.run());
        field.setOnAction(pressed -> entered.run());
    }
}
