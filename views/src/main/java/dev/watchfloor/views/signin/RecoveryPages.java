package dev.watchfloor.views.signin;

import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.NewPassword;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/**
 * The way in with the printed code: code, name and new password, the authenticator app, the codes to keep, and only then
 * anything is written. FX thread only.
 */
final class RecoveryPages {
    private static final Messages TEXT = Messages.of("signin");

    private final StackPane page;
    private final Door door;
    private final Porch porch;
    private final Consumer<String> onEnd;
    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final NewPassword password;
    private final Label checking = Card.words("", Styles.FIELD_HELP);
    private final Label problem = Card.problem();
    private boolean trying;

    /** @param onEnd shows the sign-in again, with a sentence about what was done, or an empty one */
    RecoveryPages(StackPane page, Door door, Porch porch, Consumer<String> onEnd) {
        this.page = page;
        this.door = door;
        this.porch = porch;
        this.onEnd = onEnd;
        password = new NewPassword(porch.bridge(), "password", TEXT.get("password.new"), name::getText);
        password.setOnAction(this::recover);
        code.setId("printed-code");
        code.getStyleClass().add(Styles.MONO);
        name.setId("name");
    }

    void begin() {
        Button next = Buttons.leading(TEXT.get("recover.next"), Feather.ARROW_RIGHT, this::recover);
        next.setId("go");
        next.setMaxWidth(Double.MAX_VALUE);
        code.setOnAction(entered -> name.requestFocus());
        name.setOnAction(entered -> password.requestFocus());
        Card.show(
                page,
                title(),
                Card.words(TEXT.get("recover.help"), Styles.MUTED),
                Card.words(TEXT.format("profile", door.place()), Styles.MUTED),
                Card.field(TEXT.get("recover.code"), code),
                Card.field(TEXT.get("recover.name"), name),
                password,
                checking,
                problem,
                next,
                Card.back(() -> onEnd.accept("")));
        code.requestFocus();
    }

    private void recover() {
        if (trying) {
            return;
        }
        trying = true;
        problem.setText("");
        checking.setText(TEXT.get("trying"));
        String printed = code.getText().strip();
        String operator = name.getText().strip();
        var unused = porch.bridge()
                .load(
                        password.with(typed -> {
                            char[] letters = printed.toCharArray();
                            try {
                                return door.recover(letters, operator, typed);
                            } finally {
                                Arrays.fill(letters, '\0');
                            }
                        }),
                        this::enrol,
                        this::refused);
    }

    private void refused(String sentence) {
        trying = false;
        checking.setText("");
        problem.setText(sentence);
    }

    private void enrol(Door.Recovery recovery) {
        code.clear();
        password.clear();
        new TakeAlongPages(page, porch, () -> leave(recovery), () -> complete(recovery))
                .show(recovery.enrolment(), recovery.recoveryCode());
    }

    private void complete(Door.Recovery recovery) {
        Card.show(page, title(), Card.words(TEXT.get("recover.completing"), Styles.MUTED));
        var unused = porch.bridge()
                .load(
                        () -> {
                            try (recovery) {
                                recovery.complete();
                                return TEXT.get("recover.done");
                            }
                        },
                        onEnd,
                        sentence -> {
                            begin();
                            refused(sentence);
                        });
    }

    /** The printed code is still good: nothing was written. */
    private void leave(Door.Recovery recovery) {
        recovery.close();
        onEnd.accept(TEXT.get("recover.left"));
    }

    private static Label title() {
        return SignInPage.title(TEXT.get("recover.title"));
    }
}
