package dev.watchfloor.app.sigma.matching;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in texts of events. Stateless. */
public final class Numbers {
    /** Short enough that no record can make comparing expensive. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

    /** Below it a double holds each whole number. */
    private static final double LARGEST_WHOLE = 1e15;

    private Numbers() {}

    /** A whole number as it is written without a point, because 200.0 and 200 are one number; empty for others. */
    public static Optional<String> whole(double number) {
        return number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE
                ? Optional.of(Long.toString((long) number))
                : Optional.empty();
    }

    public static Optional<BigDecimal> read(String words) {
        return words.length() <= 100 && NUMBER.matcher(words).matches()
                ? Optional.of(new BigDecimal(words))
                : Optional.empty();
    }
}
