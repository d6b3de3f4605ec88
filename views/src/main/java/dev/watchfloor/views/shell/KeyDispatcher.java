package dev.watchfloor.views.shell;

import dev.watchfloor.views.kit.ScreenView;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys of the window: {@code g} and a letter opens a screen or the store, the rest goes to the screen that shows. Text fields and open
 * dialogs keep their keys. Characters are taken as typed, so that they are where the keyboard's layout has them.
 */
final class KeyDispatcher {
    private static final long CHORD_NANOS = Duration.ofMillis(1_500).toNanos();

    /** What the window itself does. */
    interface Commands {
        void open(Screen screen);

        void help();

        void store();

        void toggleZone();

        void toggleMilliseconds();

        void toggleFullScreen();

        boolean isBlocked();
    }

    private final Commands commands;
    private final Supplier<ScreenView> screen;
    private long chordStarted = System.nanoTime() - CHORD_NANOS;

    KeyDispatcher(Scene scene, Commands commands, Supplier<ScreenView> screen) {
        this.commands = commands;
        this.screen = screen;
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void typed(KeyEvent event) {
        if (unwanted(event)) {
            return;
        }
        String character = event.getCharacter();
        if (System.nanoTime() - chordStarted < CHORD_NANOS) {
            chordStarted = System.nanoTime() - CHORD_NANOS;
            if ("e".equals(character)) {
                commands.store();
            } else {
                target(character).ifPresent(commands::open);
            }
            event.consume();
            return;
        }
        switch (character) {
            case "g" -> chordStarted = System.nanoTime();
            case "?" -> commands.help();
            case "u" -> commands.toggleZone();
            case "U" -> commands.toggleMilliseconds();
            case "/" -> screen.get().focusFilter();
            default -> {
                if (!screen.get().onCharacter(character)) {
                    return;
                }
            }
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F11) {
            commands.toggleFullScreen();
            event.consume();
        } else if (isShortcut(event)) {
            if (!inUse(event) && screen.get().onShortcut(event)) {
                event.consume();
            }
        } else if (!unwanted(event) && !onButton(event) && screen.get().onKey(event.getCode())) {
            event.consume();
        }
    }

    /** A focused button is pressed with Space and Enter. */
    private static boolean onButton(KeyEvent event) {
        boolean presses = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
        return presses && event.getTarget() instanceof ButtonBase;
    }

    private static boolean isShortcut(KeyEvent event) {
        return event.isShortcutDown() || event.isShiftDown() && event.getCode().isArrowKey();
    }

    private boolean unwanted(KeyEvent event) {
        return event.isControlDown() || event.isMetaDown() || inUse(event);
    }

    private boolean inUse(KeyEvent event) {
        return event.isConsumed() || commands.isBlocked() || event.getTarget() instanceof TextInputControl;
    }

    private static Optional<Screen> target(String character) {
        return switch (character) {
            case "t" -> Optional.of(Screen.TIMELINE);
            case "s" -> Optional.of(Screen.SESSIONS);
            case "v" -> Optional.of(Screen.DEVICES);
            case "d" -> Optional.of(Screen.DENYLIST);
            case "r" -> Optional.of(Screen.ACTIONS);
            case "p" -> Optional.of(Screen.APPROVALS);
            case "c" -> Optional.of(Screen.CONNECTORS);
            case "a" -> Optional.of(Screen.AUDIT);
            default -> Optional.empty();
        };
    }
}
