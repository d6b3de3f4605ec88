package dev.watchfloor.views.signin;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;

/** Gives a closed profile a new data key, for an administrator; can be cancelled until it counts. FX thread only. */
final class RotationPage {
    private static final Messages TEXT = Messages.of("signin");

    private final StackPane page;
    private final Door door;
    private final Porch porch;
    private final Consumer<String> onEnd;
    private final ProgressBar bar = new ProgressBar(0);
    private volatile boolean cancelled;

    /** @param onEnd shows the sign-in again, with a sentence about what was done, or an empty one */
    RotationPage(StackPane page, Door door, Porch porch, Consumer<String> onEnd) {
        this.page = page;
        this.door = door;
        this.porch = porch;
        this.onEnd = onEnd;
        bar.setId("rotation");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setVisible(false);
    }

    void begin() {
        CredentialsForm<String> form =
                new CredentialsForm<>(porch, null, TEXT.get("rotate.go"), this::rotate, onEnd, refused -> {});
        Card.show(
                page,
                SignInPage.title(TEXT.get("rotate.title")),
                Card.words(TEXT.get("rotate.help"), Styles.MUTED),
                Card.words(TEXT.format("profile", door.place()), Styles.MUTED),
                form,
                bar,
                Card.back(this::leave));
        form.begin();
    }

    /** On a working thread. */
    private String rotate(Credentials credentials) throws ProfileException, SignInRefusedException {
        try {
            door.rotateKey(credentials, this::progressed);
            return TEXT.get("rotate.done");
        } catch (CancellationException stopped) {
            return TEXT.get("rotate.cancelled");
        }
    }

    private void progressed(double done) {
        if (cancelled) {
            throw new CancellationException();
        }
        porch.bridge().onFx(() -> {
            bar.setVisible(true);
            bar.setProgress(done);
        });
    }

    /** While it works, the answer leads back. */
    private void leave() {
        cancelled = true;
        if (!bar.isVisible()) {
            onEnd.accept("");
        }
    }
}
