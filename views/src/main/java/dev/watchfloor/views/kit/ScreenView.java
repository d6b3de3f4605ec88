package dev.watchfloor.views.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * One full page of the window. Created once, shown and hidden often; all methods are called on the FX thread. Screens
 * have the constructor {@code (Console, Kit, Responder)} and are listed in the shell's registry.
 */
public interface ScreenView {

    /** The page; always the same node. */
    Node node();

    /** Heading of the window while it shows, sentence case. */
    String title();

    /** It is on screen now: subscribe and load. */
    void onShow();

    /** It is off screen now: release what {@link #onShow} registered. */
    void onHide();

    /** The window ends; comes after {@link #onHide}: release what outlived it. */
    default void close() {}

    /** Puts the cursor into the screen's filter field, where it has one ({@code /}). */
    default void focusFilter() {}

    /**
     * A character typed while no text field has the focus and the window itself does not use it.
     *
     * @return whether it meant something here
     */
    default boolean onCharacter(String character) {
        return false;
    }

    /**
     * A key pressed without modifiers while no text field has the focus, that no control consumed.
     *
     * @return whether it meant something here
     */
    default boolean onKey(KeyCode key) {
        return false;
    }

    /**
     * A key pressed with Ctrl (on a Mac, Command), or an arrow with Shift, while no text field has the focus.
     *
     * @return whether it meant something here
     */
    default boolean onShortcut(KeyEvent event) {
        return false;
    }

    /** Keys that work here, for the help page, in the order of importance. */
    default List<KeyHelp> keys() {
        return List.of();
    }

    /**
     * A line of the help page.
     *
     * @param keys as written on the keyboard, such as {@code j / k}
     * @param meaning what they do, sentence case
     */
    record KeyHelp(String keys, String meaning) {}
}
