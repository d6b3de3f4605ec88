package dev.watchfloor.views.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The layer over the window in which dialogs lie. No windows of their own: they would lose focus and theme on some
 * desktops. While one is open the keyboard stays in it. FX thread only.
 */
public final class Modals {
    private final StackPane layer = new StackPane();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(Dialog dialog, @Nullable Node focusBefore) {}

    public Modals() {
        layer.getStyleClass().add(Styles.MODAL_LAYER);
        layer.setAlignment(Pos.CENTER);
        layer.setVisible(false);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    }

    /** The node that the shell lays over everything else. */
    public Node node() {
        return layer;
    }

    /** Shows a dialog above any that is open and moves the focus into it. */
    public void show(Dialog dialog) {
        Node focus = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
        open.push(new Open(dialog, focus));
        StackPane scrim = new StackPane(dialog);
        scrim.getStyleClass().add(Styles.MODAL_SCRIM);
        layer.getChildren().forEach(below -> below.setDisable(true));
        layer.getChildren().add(scrim);
        layer.setVisible(true);
        dialog.shownBy(this);
    }

    /** Takes a dialog away, if it is open, and gives the focus back. */
    public void close(Dialog dialog) {
        Open entry = open.stream()
                .filter(candidate -> candidate.dialog() == dialog)
                .findFirst()
                .orElse(null);
        if (entry == null) {
            return;
        }
        open.remove(entry);
        layer.getChildren().removeIf(scrim -> scrim == dialog.getParent());
        if (!layer.getChildren().isEmpty()) {
            layer.getChildren().getLast().setDisable(false);
        }
        layer.setVisible(!open.isEmpty());
        if (entry.focusBefore() != null) {
            entry.focusBefore().requestFocus();
        }
        dialog.closed();
    }

    public boolean isOpen() {
        return !open.isEmpty();
    }

    private void closeOnEscape(KeyEvent event) {
        Open top = open.peek();
        if (event.getCode() == KeyCode.ESCAPE && top != null) {
            top.dialog().escape();
            event.consume();
        }
    }
}
