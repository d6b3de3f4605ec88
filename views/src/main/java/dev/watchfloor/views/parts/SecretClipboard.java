package dev.watchfloor.views.parts;

import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;

/** A clipboard that does not keep secrets. FX thread only. */
public final class SecretClipboard {
    private static final Duration KEPT = Duration.seconds(30);

    private SecretClipboard() {}

    /** Copies a secret and takes it away after half a minute, unless something else was copied meanwhile. */
    public static void copy(String secret) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        clipboard.setContent(Map.of(DataFormat.PLAIN_TEXT, secret));
        PauseTransition pause = new PauseTransition(KEPT);
        pause.setOnFinished(over -> {
            if (secret.equals(clipboard.getString())) {
                clipboard.clear();
            }
        });
        pause.play();
    }
}
