package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One value with its count and share. A press opens its menu, Enter includes it. FX thread only. */
final class ValueRow extends VBox {
    private static final Messages TEXT = Messages.of("query");

    private final Field field;
    private final Label value = new Label();
    private final Label count = new Label();
    private final Label percent = new Label();
    private final ShareBar bar = new ShareBar();
    private String text = "";

    ValueRow(Field field, ValueMenu menu) {
        this.field = field;
        getStyleClass().add("wf-value-row");
        value.getStyleClass().add(Styles.MONO);
        value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        value.setMinWidth(0);
        count.getStyleClass().add(Styles.MONO);
        percent.getStyleClass().addAll(Styles.MONO, Styles.MUTED);
        percent.setMinWidth(44);
        percent.setAlignment(Pos.CENTER_RIGHT);
        count.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new HBox(6, value, gap, count, percent), bar);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        menu.install(this, this::value);
        setOnMouseClicked(pressed -> {
            if (pressed.getButton() == MouseButton.PRIMARY) {
                menu.open(this, pressed.getScreenX(), pressed.getScreenY(), value());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                menu.include(value());
                pressed.consume();
            }
        });
    }

    private Value value() {
        return Value.of(field, text);
    }

    void show(Breakdown.Value shown, long total) {
        text = shown.text();
        double share = total == 0 ? 0 : (double) shown.events() / total;
        value.setText(text);
        count.setText(String.format(Locale.ENGLISH, "%,d", shown.events()));
        percent.setText(percent(share));
        bar.show(share);
        setAccessibleText(TEXT.format("row.accessible", field.ecsName(), text, shown.events(), percent.getText()));
    }

    /** Never nothing for something, never everything for less. */
    static String percent(double share) {
        if (share > 0 && share < 0.001) {
            return "<0.1%";
        }
        if (share < 1 && share > 0.999) {
            return ">99.9%";
        }
        return share == 1 ? "100%" : String.format(Locale.ENGLISH, "%.1f%%", share * 100);
    }
}
