package dev.watchfloor.views.kit;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A card with a heading, a body and buttons, shown by {@link Modals}. Body and buttons can be exchanged while it is open:
 * one dialog leads from the wish over the plan to the report. Escape and the cross close it while it is dismissable.
 */
public final class Dialog extends BorderPane {
    private static final Messages TEXT = Messages.of("kit");

    private final Label heading = new Label();
    private final StackPane body = new StackPane() {
        @Override
        protected double computePrefHeight(double width) {
            // The scroll pane asks before there is a width; lines that will be wrapped would count as one each.
            return super.computePrefHeight(width < 0 && Dialog.this.getPrefWidth() > 0 ? inner() : width);
        }
    };
    private final ScrollPane scroll = new ScrollPane(body);
    private final HBox buttons = new HBox(8);
    private final Button cross = new Button(null, Icons.of(Feather.X));
    private final BooleanProperty dismissable = new SimpleBooleanProperty(this, "dismissable", true);
    private @Nullable Modals modals;
    private Runnable onClosed = () -> {};
    private BooleanSupplier onEscape = () -> false;
    private final Label hint = new Label();

    public Dialog(String title) {
        getStyleClass().add(Styles.DIALOG);
        heading.getStyleClass().add(Styles.DIALOG_TITLE);
        heading.setWrapText(true);
        setTitle(title);
        cross.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, atlantafx.base.theme.Styles.BUTTON_ICON);
        cross.setAccessibleText(TEXT.get("dialog.close"));
        cross.setOnAction(pressed -> close());
        cross.visibleProperty().bind(dismissable);
        Region gap = new Region();
        HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
        HBox head = new HBox(12, heading, gap, cross);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(Styles.DIALOG_HEAD);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Styles.DIALOG_BODY);
        buttons.getStyleClass().add(Styles.DIALOG_BUTTONS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        setTop(head);
        setCenter(scroll);
        hint.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        setHint("");
        setButtons();
        VBox foot = new VBox(6, buttons, hint);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("wf-dialog-foot");
        setBottom(foot);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keepFocusInside);
        addEventHandler(KeyEvent.KEY_PRESSED, this::fireDefault);
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    }

    private double inner() {
        return getPrefWidth() - snappedLeftInset() - snappedRightInset();
    }

    public void setTitle(String title) {
        heading.setText(title);
        setAccessibleText(title);
    }

    public void setBody(Node content) {
        body.getChildren().setAll(content);
    }

    /** Left to right; the one that goes on stands last. */
    public void setButtons(Button... row) {
        buttons.getChildren().setAll(row);
        buttons.setVisible(row.length > 0);
        buttons.setManaged(row.length > 0);
    }

    /** The keys that work here, under the buttons; empty for none. */
    public void setHint(String keys) {
        hint.setText(keys);
        hint.setVisible(!keys.isEmpty());
        hint.setManaged(!keys.isEmpty());
    }

    /** What Escape does first. @param action whether it did something, so that the dialog stays */
    public void setOnEscape(BooleanSupplier action) {
        onEscape = action;
    }

    /** Escape was pressed. */
    void escape() {
        if (!onEscape.getAsBoolean() && isDismissable()) {
            close();
        }
    }

    /** Whether Escape and the cross close it; false while something runs that must not be left unseen. */
    public BooleanProperty dismissableProperty() {
        return dismissable;
    }

    public boolean isDismissable() {
        return dismissable.get();
    }

    /** What happens after it was closed, however that came. */
    public void setOnClosed(Runnable action) {
        onClosed = action;
    }

    /** Closes it; does nothing when it is not open. */
    public void close() {
        if (modals != null) {
            modals.close(this);
        }
    }

    void shownBy(Modals owner) {
        modals = owner;
        applyCss();
        Focus.first(body, buttons, cross);
    }

    void closed() {
        modals = null;
        onClosed.run();
    }

    /** Scrolls to something in the body that just came, and was not laid out yet. */
    public void revealFrom(Node node) {
        if (getScene() != null) {
            getScene().getRoot().applyCss();
            getScene().getRoot().layout();
            Focus.revealFrom(scroll, node);
        }
    }

    /** The scene, which would do it, never sees the keys of a dialog. */
    private void fireDefault(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        for (Node node : List.copyOf(buttons.getChildren())) {
            if (node instanceof Button button && button.isDefaultButton() && !button.isDisabled()) {
                button.fire();
                return;
            }
        }
    }

    private void keepFocusInside(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && getScene() != null) {
            Focus.cycle(this, getScene().getFocusOwner(), !event.isShiftDown());
            Focus.reveal(scroll, getScene().getFocusOwner());
            event.consume();
        }
    }
}
