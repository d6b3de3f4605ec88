package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Icons;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/** Buttons as this window has them. Enter fires the one that has the focus, and no other. */
public final class Buttons {
    private Buttons() {}

    public static Button plain(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(pressed -> action.run());
        button.setMinWidth(Button.USE_PREF_SIZE);
        // JavaFX 25 arms it by Enter and fires on release; the page may be another one by then.
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                button.disarm();
                button.fire();
            }
        });
        return button;
    }

    public static Button plain(String text, Feather icon, Runnable action) {
        Button button = plain(text, action);
        button.setGraphic(Icons.of(icon));
        return button;
    }

    /** The one that leads on. */
    public static Button leading(String text, Runnable action) {
        return styled(plain(text, action), atlantafx.base.theme.Styles.ACCENT);
    }

    /** The one that leads on, with an icon. */
    public static Button leading(String text, Feather icon, Runnable action) {
        return styled(plain(text, icon, action), atlantafx.base.theme.Styles.ACCENT);
    }

    /** One that ends or refuses something for somebody. */
    public static Button danger(String text, Feather icon, Runnable action) {
        return styled(plain(text, icon, action), atlantafx.base.theme.Styles.DANGER);
    }

    /** As {@link #danger}, and never fired by Enter, not even with the focus: only by mouse, space bar or its own shortcut. */
    public static Button guarded(String text, Feather icon, Runnable action) {
        Button button = danger(text, icon, action);
        button.addEventFilter(KeyEvent.ANY, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
            }
        });
        return button;
    }

    /** An icon only; its words are its tooltip and accessible name. */
    public static Button icon(Feather icon, String words, Runnable action) {
        Button button = styled(plain("", icon, action), atlantafx.base.theme.Styles.BUTTON_ICON);
        button.setAccessibleText(words);
        button.setTooltip(new javafx.scene.control.Tooltip(words));
        return button;
    }

    private static Button styled(Button button, String style) {
        button.getStyleClass().add(style);
        return button;
    }
}
