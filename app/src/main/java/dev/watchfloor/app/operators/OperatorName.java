package dev.watchfloor.app.operators;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an operator may be called: something that can stand in an audit, a file and a command line. Stateless. */
public final class OperatorName {
    private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,39}");

    private OperatorName() {}

    /** The name as it is kept. Empty when it is not fit. */
    public static Optional<String> of(String text) {
        String name = text.strip();
        return FIT.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** Whether two names are one person's. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
