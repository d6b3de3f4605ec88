package dev.watchfloor.views.shell;

import java.time.Duration;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A key that is held down repeats. For moving about that is wanted; what Space and Enter do must be done once, however long
 * they are held or however busy the machine is. FX thread only.
 */
final class HeldKeys {
    /** A press that comes later is another one: its release may have gone to a pop-up or to another window. */
    private static final long LONGEST_PAUSE = Duration.ofSeconds(1).toNanos();

    private @Nullable KeyCode held;
    private long pressed;

    private HeldKeys() {}

    static void settle(Scene scene) {
        HeldKeys keys = new HeldKeys();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, keys::released);
    }

    private void pressed(KeyEvent event) {
        long now = System.nanoTime();
        boolean isRepeated = event.getCode() == held && now - pressed < LONGEST_PAUSE;
        held = event.getCode();
        pressed = now;
        if (isRepeated && (held == KeyCode.SPACE || held == KeyCode.ENTER)) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == held) {
            held = null;
        }
    }
}
