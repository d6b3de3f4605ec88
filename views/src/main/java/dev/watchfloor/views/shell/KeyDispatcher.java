package dev.watchfloor.views.shell;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keys of the window: {@code g} and a letter opens a screen or the store, the rest goes to the screen that shows. Text fields and open
 * dialogs keep their keys. Characters are taken as typed, so that they are where the keyboard's layout has them.
 */
final class KeyDispatcher {
    private static final long CHORD_NANOS = Duration.ofMillis(1_500).toNanos();

    /** What the window itself does. */
    interface Commands {
        /** What is shown; null while locked, when no key means anything here. */
        @Nullable
        Desk desk();

        void signOut();

        void toggleZone();

        void toggleMilliseconds();

        void toggleFullScreen();
    }

    private final Commands commands;
    private long chordStarted = System.nanoTime() - CHORD_NANOS;

    KeyDispatcher(Scene scene, Commands commands) {
        this.commands = commands;
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void typed(KeyEvent event) {
        Desk desk = commands.desk();
        if (desk == null || unwanted(event, desk)) {
            return;
        }
        String character = event.getCharacter();
        if (System.nanoTime() - chordStarted < CHORD_NANOS) {
            chordStarted = System.nanoTime() - CHORD_NANOS;
            switch (character) {
                // A key that is held repeats: the chord begins anew.
                case "g" -> chordStarted = System.nanoTime();
                case "e" -> desk.store();
                case "q" -> commands.signOut();
                default -> target(character).ifPresent(desk::open);
            }
            event.consume();
            return;
        }
        switch (character) {
            case "g" -> chordStarted = System.nanoTime();
            case "?" -> desk.help();
            case "u" -> commands.toggleZone();
            case "U" -> commands.toggleMilliseconds();
            case "/" -> desk.presentScreen().focusFilter();
            default -> {
                if (!desk.presentScreen().onCharacter(character)) {
                    return;
                }
            }
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        Desk desk = commands.desk();
        if (event.getCode() == KeyCode.F11) {
            commands.toggleFullScreen();
            event.consume();
        } else if (desk == null) {
            return;
        } else if (isShortcut(event)) {
            if (!inUse(event, desk) && desk.presentScreen().onShortcut(event)) {
                event.consume();
            }
        } else if (!unwanted(event, desk)
                && !onButton(event)
                && desk.presentScreen().onKey(event.getCode())) {
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

    private static boolean unwanted(KeyEvent event, Desk desk) {
        return event.isControlDown() || event.isMetaDown() || inUse(event, desk);
    }

    private static boolean inUse(KeyEvent event, Desk desk) {
        return event.isConsumed() || desk.isBlocked() || event.getTarget() instanceof TextInputControl;
    }

    private static Optional<Screen> target(String character) {
        return switch (character) {
            case "t" -> Optional.of(Screen.TIMELINE);
            case "i" -> Optional.of(Screen.INCIDENTS);
            case "s" -> Optional.of(Screen.SESSIONS);
            case "v" -> Optional.of(Screen.DEVICES);
            case "d" -> Optional.of(Screen.DENYLIST);
            case "n" -> Optional.of(Screen.INTELLIGENCE);
            case "r" -> Optional.of(Screen.ACTIONS);
            case "p" -> Optional.of(Screen.APPROVALS);
            case "u" -> Optional.of(Screen.RULES);
            case "c" -> Optional.of(Screen.CONNECTORS);
            case "a" -> Optional.of(Screen.AUDIT);
            case "o" -> Optional.of(Screen.OPERATORS);
            default -> Optional.empty();
        };
    }
}
