package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Styles;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and values, one under the other. */
public final class Facts extends GridPane {
    private int row;

    public Facts() {
        getStyleClass().add("wf-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, values);
    }

    public Facts text(String name, String value) {
        Label label = new Label(value);
        label.setWrapText(true);
        return node(name, label);
    }

    /** A time, an address, an id. */
    public Facts mono(String name, String value) {
        Label label = new Label(value);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.MONO);
        return node(name, label);
    }

    public Facts node(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().addAll(Styles.MUTED, "wf-fact-name");
        GridPane.setValignment(label, VPos.TOP);
        addRow(row++, label, value);
        return this;
    }
}
