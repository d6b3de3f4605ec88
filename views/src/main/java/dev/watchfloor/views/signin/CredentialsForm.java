package dev.watchfloor.views.signin;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SecondFactorField;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Name, password and second factor, and one way on. A refusal is said in the door's own sentence; where it asks to wait, the time is
 * counted down and nothing can be tried meanwhile. FX thread only.
 */
final class CredentialsForm<T> extends VBox {
    private static final Messages TEXT = Messages.of("signin");
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Tries; on a working thread. */
    interface Attempt<T> {
        T with(Credentials credentials) throws Exception;
    }

    private sealed interface Verdict<T> {
        record In<T>(T value) implements Verdict<T> {}

        record Refused<T>(SignInRefusedException why) implements Verdict<T> {}
    }

    private final Porch porch;
    private final Attempt<T> attempt;
    private final Consumer<T> onIn;
    private final Consumer<SignInRefusedException> onRefused;
    private final @Nullable String who;
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final SecondFactorField factor;
    private final Label problem = Card.problem();
    private final Button go;
    private final String goWords;
    private boolean trying;
    private @Nullable Pin countdown;

    /**
     * @param who the only one who may, or null when it is asked for
     * @param onRefused told of each refusal after it was said
     */
    CredentialsForm(
            Porch porch,
            @Nullable String who,
            String goWords,
            Attempt<T> attempt,
            Consumer<T> onIn,
            Consumer<SignInRefusedException> onRefused) {
        super(12);
        this.porch = porch;
        this.who = who;
        this.goWords = goWords;
        this.attempt = attempt;
        this.onIn = onIn;
        this.onRefused = onRefused;
        name.setId("name");
        password.setId("password");
        factor = new SecondFactorField(
                porch.bridge(), porch.securityKeys(), "code", TEXT.get("code"), TEXT.get("code.prompt"));
        go = Buttons.leading(goWords, Feather.LOG_IN, this::send);
        go.setId("go");
        go.setMaxWidth(Double.MAX_VALUE);
        if (who == null) {
            getChildren().add(Card.field(TEXT.get("name"), name));
        }
        getChildren().addAll(Card.field(TEXT.get("password"), password), factor, problem, go);
        name.setOnAction(entered -> password.requestFocus());
        password.setOnAction(entered -> factor.requestFocus());
        factor.setOnAction(this::send);
    }

    /** Puts the cursor where it has to begin. */
    void begin() {
        (who == null && name.getText().isEmpty() ? name : password).requestFocus();
    }

    private void send() {
        if (trying || countdown != null) {
            return;
        }
        trying = true;
        problem.setText("");
        go.setText(TEXT.get("trying"));
        char[] typed = password.getText().toCharArray();
        Credentials credentials = new Credentials(who == null ? name.getText() : who, typed, factor.take());
        Arrays.fill(typed, '\0');
        var unused = porch.bridge().load(() -> tried(credentials), this::show, this::refused);
    }

    private Verdict<T> tried(Credentials credentials) throws Exception {
        try (credentials) {
            return new Verdict.In<>(attempt.with(credentials));
        } catch (SignInRefusedException refused) {
            return new Verdict.Refused<>(refused);
        }
    }

    private void show(Verdict<T> verdict) {
        switch (verdict) {
            case Verdict.In<T>(T value) -> {
                // Typed text must not wait in the scene graph until somebody collects it.
                password.clear();
                factor.settle();
                onIn.accept(value);
            }
            case Verdict.Refused<T>(SignInRefusedException why) -> {
                String sentence = why.getMessage();
                refused(sentence == null ? TEXT.get("refused") : sentence);
                if (why.reason() == SignInRefusedException.Reason.TOO_EARLY) {
                    countDown(porch.clock().instant().plus(why.waitFor()));
                }
                onRefused.accept(why);
            }
        }
    }

    private void refused(String sentence) {
        trying = false;
        go.setText(goWords);
        problem.setText(sentence);
        password.clear();
        factor.clear();
        factor.settle();
        begin();
    }

    private void countDown(Instant until) {
        go.setDisable(true);
        tick(until);
        countdown = porch.bridge().every(SECOND, () -> tick(until));
    }

    private void tick(Instant until) {
        Duration left = Duration.between(porch.clock().instant(), until);
        if (left.isPositive()) {
            // Half a second less than nothing would still read 0 s.
            go.setText(
                    TEXT.format("wait", TimeFormat.length(left.plusMillis(999).truncatedTo(ChronoUnit.SECONDS))));
            return;
        }
        if (countdown != null) {
            countdown.close();
            countdown = null;
        }
        go.setDisable(false);
        go.setText(goWords);
        problem.setText("");
    }
}
