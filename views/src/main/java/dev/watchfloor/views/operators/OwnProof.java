package dev.watchfloor.views.operators;

import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SecondFactorField;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javafx.scene.control.PasswordField;

/** Both factors that count now, of the operator who changes their own. FX thread only. */
final class OwnProof {
    private static final Messages TEXT = Messages.of("operators");

    final PasswordField password = OwnSignIn.secret("own-old");
    final SecondFactorField factor;
    private final String name;

    /** @param name of the operator */
    OwnProof(String name, Kit kit) {
        this.name = name;
        factor = new SecondFactorField(
                kit.bridge(), kit.securityKeys(), "own-code", TEXT.get("own.code"), TEXT.get("own.code.prompt"));
    }

    interface Taking<T> {
        T with(Credentials credentials) throws Exception;
    }

    /** What was typed; the second factor counts once, and what was refused needs the next. */
    <T> Callable<T> with(Taking<T> taking) {
        String typed = password.getText();
        SecondFactor taken = factor.take();
        return () -> {
            char[] secret = typed.toCharArray();
            try (Credentials credentials = new Credentials(name, secret, taken)) {
                return taking.with(credentials);
            } finally {
                Arrays.fill(secret, '\0');
            }
        };
    }
}
