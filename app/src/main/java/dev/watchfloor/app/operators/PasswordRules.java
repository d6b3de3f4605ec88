package dev.watchfloor.app.operators;

import dev.watchfloor.app.operators.factors.BreachedPasswords;
import dev.watchfloor.app.operators.factors.PasswordStrength;
import dev.watchfloor.app.operators.factors.UnusableListException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Which passwords are taken. Stateless. */
@FunctionalInterface
public interface PasswordRules {

    /** @throws UnfitOperatorException with what to do better */
    void check(String operator, char[] password) throws UnfitOperatorException;

    /**
     * The same, and in no list of passwords known from break-ins. The list is read anew at each question; where there is
     * no file there is no list, and one that cannot be used refuses every password, so that nobody takes it for read.
     *
     * @param list see {@link BreachedPasswords}
     */
    static PasswordRules strongAndNotIn(Path list) {
        return (operator, password) -> {
            STRONG.check(operator, password);
            if (!Files.exists(list)) {
                return;
            }
            try {
                long seen = new BreachedPasswords(list).seen(password);
                if (seen > 0) {
                    throw new UnfitOperatorException("This password is known from break-ins, "
                            + String.format(Locale.ROOT, "%,d", seen) + " times over. Choose another one.");
                }
            } catch (UnusableListException broken) {
                throw new UnfitOperatorException(
                        broken.getMessage() + " No password can be set until it is mended or taken away.");
            }
        };
    }

    /** At least 12 characters, not easily guessed, and nothing of the operator's name. */
    PasswordRules STRONG = (operator, password) -> {
        PasswordStrength.Verdict verdict = new PasswordStrength().measure(password, operator);
        if (!verdict.accepted()) {
            throw new UnfitOperatorException(verdict.sentence());
        }
    };
}
