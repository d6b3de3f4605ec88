package dev.watchfloor.app.sigma.matching;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in texts of events. Stateless. */
public final class Numbers {
    /** Short enough that no record can make comparing expensive. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

    private Numbers() {}

    public static Optional<BigDecimal> read(String words) {
        return words.length() <= 100 && NUMBER.matcher(words).matches()
                ? Optional.of(new BigDecimal(words))
                : Optional.empty();
    }
}
