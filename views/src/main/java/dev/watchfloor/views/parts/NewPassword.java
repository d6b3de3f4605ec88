package dev.watchfloor.views.parts;

import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.factors.PasswordStrength;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** A password that is chosen, typed twice, with what it is worth said while it is typed. FX thread only. */
public final class NewPassword extends VBox {
    private static final Messages TEXT = Messages.of("kit");
    private static final PasswordStrength STRENGTH = new PasswordStrength();
    private static final double BEST = 4;

    private final Supplier<String> operator;
    private final Latest measured;
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final ProgressBar meter = new ProgressBar(0);
    private final Label verdict = Form.words("", Styles.FIELD_HELP);

    /**
     * @param id of the first field; the second's begins with it
     * @param name what stands above the first
     * @param operator whose it will be: it must not hold their name
     */
    public NewPassword(FxBridge bridge, String id, String name, Supplier<String> operator) {
        super(14);
        this.operator = operator;
        measured = bridge.latest();
        password.setId(id);
        again.setId(id + "-again");
        verdict.setId(id + "-verdict");
        meter.setMaxWidth(Double.MAX_VALUE);
        password.textProperty().subscribe(typed -> measure());
        password.setOnAction(entered -> again.requestFocus());
        getChildren().addAll(Form.field(name, password), meter, verdict, Form.field(TEXT.get("password.again"), again));
    }

    /** What happens at Enter, once it was typed twice. */
    public void setOnAction(Runnable action) {
        again.setOnAction(entered -> action.run());
    }

    @Override
    public void requestFocus() {
        password.requestFocus();
    }

    public void clear() {
        password.clear();
        again.clear();
    }

    /** Asks something with a password. */
    public interface Taking<T> {
        T with(char[] password) throws Exception;
    }

    /** A question with what was typed, for a working thread. */
    public <T> Callable<T> with(Taking<T> taking) {
        Chosen chosen = read();
        return () -> chosen.with(taking);
    }

    /** What was typed so far. */
    public Chosen read() {
        return new Chosen(password.getText(), password.getText().equals(again.getText()));
    }

    /** What somebody chose. From any thread. */
    public static final class Chosen {
        private final String text;
        private final boolean isTwiceTheSame;

        private Chosen(String text, boolean isTwiceTheSame) {
            this.text = text;
            this.isTwiceTheSame = isTwiceTheSame;
        }

        /**
         * Hands over what is wiped afterwards; can be asked again.
         *
         * @throws UnfitOperatorException when it was not typed twice the same
         */
        public <T> T with(Taking<T> taking) throws Exception {
            if (!isTwiceTheSame) {
                throw new UnfitOperatorException(TEXT.get("password.differ"));
            }
            char[] typed = text.toCharArray();
            try {
                return taking.with(typed);
            } finally {
                Arrays.fill(typed, '\0');
            }
        }
    }

    private void measure() {
        char[] typed = password.getText().toCharArray();
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
                    meter.setAccessibleText(TEXT.format("password.strength", found.score()));
                    verdict.setText(found.sentence());
                },
                verdict::setText);
    }
}
