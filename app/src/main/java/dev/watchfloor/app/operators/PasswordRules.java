package dev.watchfloor.app.operators;

import dev.watchfloor.app.operators.factors.PasswordStrength;

/** Which passwords are taken. Stateless. */
@FunctionalInterface
public interface PasswordRules {

    /** @throws UnfitOperatorException with what to do better */
    void check(String operator, char[] password) throws UnfitOperatorException;

    /** At least 12 characters, not easily guessed, and nothing of the operator's name. */
    PasswordRules STRONG = (operator, password) -> {
        PasswordStrength.Verdict verdict = new PasswordStrength().measure(password, operator);
        if (!verdict.accepted()) {
            throw new UnfitOperatorException(verdict.sentence());
        }
    };
}
