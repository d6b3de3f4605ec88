package dev.watchfloor.connectors.crowdsec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as Go writes them, such as {@code 3h59m27.604680938s} or {@code -248.288744ms}. Stateless. */
final class GoDurations {
    private static final int LONGEST = 60;
    private static final Pattern WHOLE = Pattern.compile("-?(0|([0-9]+(\\.[0-9]+)?(h|m|s|ms|us|µs|μs|ns))+)");
    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(h|ms|m|s|us|µs|μs|ns)");
    /** What Go itself can hold: 292 years. */
    private static final BigDecimal MOST_NANOS = BigDecimal.valueOf(Long.MAX_VALUE);

    private GoDurations() {}

    /** What {@code text} says, or empty when it is no such length. */
    static Optional<Duration> parse(String text) {
        if (text.length() > LONGEST || !WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            nanos = nanos.add(new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(nanos(parts.group(2)))));
        }
        if (nanos.compareTo(MOST_NANOS) > 0) {
            return Optional.empty();
        }
        Duration length = Duration.ofNanos(nanos.longValue());
        return Optional.of(text.startsWith("-") ? length.negated() : length);
    }

    /** In whole seconds, rounded up. */
    static String seconds(Duration length) {
        return (length.toSeconds() + (length.toNanosPart() > 0 ? 1 : 0)) + "s";
    }

    private static long nanos(String unit) {
        return switch (unit) {
            case "h" -> 3_600_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "s" -> 1_000_000_000L;
            case "ms" -> 1_000_000L;
            case "ns" -> 1L;
            default -> 1_000L;
        };
    }
}
