package dev.watchfloor.views.signin;

import dev.watchfloor.app.operators.factors.PasswordStrength;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.Arrays;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** A password that is chosen, typed twice, with what it is worth said while it is typed. FX thread only. */
final class NewPassword extends VBox {
    private static final Messages TEXT = Messages.of("signin");
    private static final PasswordStrength STRENGTH = new PasswordStrength();
    private static final double BEST = 4;

    private final Supplier<String> operator;
    private final Latest measured;
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final ProgressBar meter = new ProgressBar(0);
    private final Label verdict = Card.words("", Styles.FIELD_HELP);

    /** @param operator whose it will be: it must not hold their name. @param onEnter after it was typed twice */
    NewPassword(Porch porch, Supplier<String> operator, Runnable onEnter) {
        super(14);
        this.operator = operator;
        measured = porch.bridge().latest();
        password.setId("password");
        again.setId("password-again");
        verdict.setId("verdict");
        meter.setMaxWidth(Double.MAX_VALUE);
        password.textProperty().subscribe(typed -> measure());
        password.setOnAction(entered -> again.requestFocus());
        again.setOnAction(entered -> onEnter.run());
        getChildren()
                .addAll(
                        Card.field(TEXT.get("password"), password),
                        meter,
                        verdict,
                        Card.field(TEXT.get("first.password-again"), again));
    }

    void begin() {
        password.requestFocus();
    }

    boolean isTwiceTheSame() {
        return password.getText().equals(again.getText());
    }

    /** A copy; the caller wipes it. */
    char[] typed() {
        return password.getText().toCharArray();
    }

    void clear() {
        password.clear();
        again.clear();
    }

    private void measure() {
        char[] typed = typed();
        String name = operator.get();
        if (typed.length == 0) {
            meter.setProgress(0);
            verdict.setText("");
            return;
        }
        measured.load(
                () -> {
                    try {
                        return STRENGTH.measure(typed, name);
                    } finally {
                        Arrays.fill(typed, '\0');
                    }
                },
                found -> {
                    meter.setProgress(found.score() / BEST);
                    meter.setAccessibleText(TEXT.format("first.strength", found.score()));
                    verdict.setText(found.sentence());
                },
                verdict::setText);
    }
}
