package dev.watchfloor.views.signin;

import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A page with one card in its middle, and the parts of such cards. FX thread only. */
final class Card {
    private static final Messages TEXT = Messages.of("signin");

    private Card() {}

    /** Fills a page anew. */
    static void show(StackPane page, Node... parts) {
        VBox card = new VBox(14, parts);
        card.getStyleClass().addAll(Styles.CARD, "wf-door-card");
        card.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        StackPane.setAlignment(card, Pos.CENTER);
        page.getChildren().setAll(card);
    }

    static StackPane page() {
        StackPane page = new StackPane();
        page.getStyleClass().addAll(Styles.SCREEN, "wf-door");
        return page;
    }

    /** A field under its label, which is also its accessible name. */
    static VBox field(String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return new VBox(5, label, field);
    }

    static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /** The way back. */
    static Button back(Runnable action) {
        Button back = Buttons.plain(TEXT.get("back"), Feather.ARROW_LEFT, action);
        back.setId("back");
        back.setCancelButton(true);
        return back;
    }

    /** A line for what went wrong; takes no room while it says nothing. */
    static Label problem() {
        Label label = words("", Styles.ERROR);
        label.setId("problem");
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
