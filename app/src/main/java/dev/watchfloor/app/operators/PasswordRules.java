package dev.watchfloor.app.operators;

import java.util.Locale;

/** Which passwords are taken. Stateless. */
@FunctionalInterface
public interface PasswordRules {

    /** @throws UnfitOperatorException with what to do better */
    void check(String operator, char[] password) throws UnfitOperatorException;

    /** Length alone, as NIST SP 800-63B asks for beside a second factor, and not the operator's name. */
    PasswordRules LENGTH = (operator, password) -> {
        if (password.length < 12 || password.length > 256) {
            throw new UnfitOperatorException(
                    "The password has " + password.length + " characters. Choose one of 12 to 256.");
        }
        if (new String(password).toLowerCase(Locale.ROOT).contains(operator.toLowerCase(Locale.ROOT))) {
            throw new UnfitOperatorException("The password has your name in it. Choose another.");
        }
    };
}
