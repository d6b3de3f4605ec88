package dev.watchfloor.app.operators.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {
    private final PasswordStrength strength = new PasswordStrength();
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "tavle7-grosgrain-Umbra",
                "\u6771\u4eac\u30bf\u30ef\u30fc\u306e\u591c\u666f\u304c\u597d\u304d\u3067\u3059"
            })
    void acceptsWhatIsHardToGuess(String password) {
        PasswordStrength.Verdict verdict = measure(password);
        assertThat(verdict.score()).isGreaterThanOrEqualTo(3);
        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.sentence()).isEqualTo("The password is hard to guess.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "qwertyuiop12", "aaaaaaaaaaaaaaaa", "Watchfloor2026", "abcdefghijklmnop"})
    void refusesWhatIsEasilyGuessedAndSaysWhatHelps(String password) {
        PasswordStrength.Verdict verdict = measure(password);
        assertThat(verdict.score()).isLessThan(3);
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.sentence())
                .startsWith("The password is easily guessed. ")
                .endsWith(".")
                .hasSizeGreaterThan(45)
                .doesNotContain(password);
    }

    @Test
    void theOperatorsNameIsNoGoodPart() {
        String password = "marquisateoliphant";
        assertThat(strength.measure(password.toCharArray(), "bo").accepted()).isTrue();
        assertThat(strength.measure(password.toCharArray(), "Marquisate.Oliphant")
                        .accepted())
                .isFalse();
    }

    @Test
    void refusesFewerThanTwelveCharactersHoweverHardToGuess() {
        PasswordStrength.Verdict verdict = measure("xK9#qZ2!vR7");
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.score()).isEqualTo(2);
        assertThat(verdict.sentence()).startsWith("The password has fewer than 12 characters.");
        assertThat(measure("xK9#qZ2!vR7$").accepted()).isTrue();
        assertThat(measure("").accepted()).isFalse();
    }

    @Test
    void countsCharactersAfterNormalisation() {
        // Eleven characters of which one comes as letter and accent.
        assertThat(measure("xK9#qZ2!vRe\u0301").accepted()).isFalse();
    }

    @Test
    void refusesMoreThanItReads() {
        String words = "correct horse battery staple ".repeat(9);
        assertThat(measure(words.substring(0, 256)).accepted()).isTrue();
        assertThat(measure(words.substring(0, 257)).sentence()).isEqualTo("The password has more than 256 characters.");
    }

    @Test
    void speaksOneLanguageWhateverTheMachineSpeaks() {
        Locale.setDefault(Locale.GERMANY);
        assertThat(measure("password1234").sentence())
                .isEqualTo("The password is easily guessed. This is a very common password."
                        + " Add another word or two. Uncommon words are better.");
    }

    private PasswordStrength.Verdict measure(String password) {
        return strength.measure(password.toCharArray(), "ana");
    }
}
