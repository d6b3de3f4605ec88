package dev.watchfloor.app.operators.factors;

import com.nulabinc.zxcvbn.Feedback;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.WipeableString;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether a new password is good enough: long enough (NIST SP 800-63B-4 asks for 8 characters beside a second factor and
 * for 15 alone; OWASP ASVS 5.0, 6.2.1 and 6.2.9), not easily guessed as zxcvbn estimates it, and not made of names that
 * belong here (ASVS 6.2.11). No rules about kinds of characters (ASVS 6.2.5). Thread-safe; takes milliseconds, a second for
 * long passwords and at the first call, so it is nothing for the FX thread.
 */
public final class PasswordStrength {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 256;
    /** Of 0 to 4; what zxcvbn calls safely unguessable: 10^8 guesses at least. */
    public static final int LOWEST_SCORE = 3;

    /** zxcvbn's time grows faster than the square of the length: 256 random letters took it 25 s. */
    private static final int MEASURED = 64;

    private static final List<String> PRODUCT = List.of("watchfloor", "watch", "floor", "console");
    private static final int SHORTEST_WORD = 3;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /**
     * @param score 0 (guessed at once) to 4 (very hard to guess), for a meter
     * @param accepted whether the password may be used
     * @param sentence what is wrong and what would help; says that it is good when it is
     */
    public record Verdict(int score, boolean accepted, String sentence) {}

    /**
     * @param typed read and kept nowhere; the caller wipes it
     * @param operator whose name makes a bad password
     */
    public Verdict measure(char[] typed, String operator) {
        try (PasswordText password = PasswordText.of(typed)) {
            int length = password.length();
            if (length > LONGEST) {
                return new Verdict(0, false, "The password has more than " + LONGEST + " characters.");
            }
            Strength strength = strength(password, operator);
            try {
                int score = strength.getScore();
                if (length < SHORTEST) {
                    String sentence =
                            "The password has fewer than " + SHORTEST + " characters. Several words make a good one.";
                    return new Verdict(Math.min(score, LOWEST_SCORE - 1), false, sentence);
                }
                return score < LOWEST_SCORE
                        ? new Verdict(score, false, "The password is easily guessed. " + advice(strength.getFeedback()))
                        : new Verdict(score, true, "The password is hard to guess.");
            } finally {
                // The library cuts the password into further strings that it does not wipe; they are garbage at once.
                strength.wipe();
            }
        }
    }

    private Strength strength(PasswordText password, String operator) {
        char[] letters = password.letters();
        char[] first = Arrays.copyOf(letters, Math.min(letters.length, MEASURED));
        WipeableString measured = new WipeableString(first);
        try {
            return zxcvbn.measure(measured, penalised(operator));
        } finally {
            measured.wipe();
            Arrays.fill(letters, '\0');
            Arrays.fill(first, '\0');
        }
    }

    private static List<String> penalised(String operator) {
        String name = operator.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        PRODUCT.stream(),
                        Stream.concat(Stream.of(name), Arrays.stream(name.split("[^\\p{L}\\p{N}]+", -1))))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    /** The library's own words, always in English as ours are. */
    private static String advice(Feedback feedback) {
        Stream<String> warning = Stream.of(feedback.getWarning(Locale.ROOT));
        Stream<String> suggestions = feedback.getSuggestions(Locale.ROOT).stream();
        String said = Stream.concat(warning, suggestions)
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> sentence.endsWith(".") ? sentence : sentence + ".")
                .reduce((all, next) -> all + " " + next)
                .orElse("");
        return said.isEmpty() ? "Add another word or two." : said;
    }
}
