package dev.watchfloor.app.timeline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ages and sizes as people write and read them, with the digits 0 to 9 and a decimal point whatever the locale. What is too large
 * for its type becomes the largest there is, for others to refuse in words. Stateless.
 */
public final class Amounts {
    /** Longer than anything that is kept, and far from what a date cannot hold. */
    private static final BigDecimal MOST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(1_000_000).toSeconds());

    private static final String NUMBER = "([0-9]{1,30}(?:\\.[0-9]{1,9})?)";
    private static final Pattern AGE = Pattern.compile(NUMBER + "([hd])");
    private static final Pattern SIZE = Pattern.compile(NUMBER + "([MGT]B)");

    private Amounts() {}

    /** {@code 30d} or {@code 36h}; zero is read as such. Empty when {@code text} is anything else. */
    public static Optional<Duration> age(String text) {
        Matcher parts = AGE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal unit = new BigDecimal("d".equals(parts.group(2)) ? 86_400 : 3_600);
        BigDecimal seconds = new BigDecimal(parts.group(1)).multiply(unit).min(MOST_SECONDS);
        return Optional.of(
                Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValue()));
    }

    /** Bytes of {@code 500MB}, {@code 1.5GB} or {@code 2TB}, each a thousand of the one before. Empty when it is anything else. */
    public static Optional<Long> bytes(String text) {
        Matcher parts = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int zeros = switch (parts.group(2)) {
            case "MB" -> 6;
            case "GB" -> 9;
            default -> 12;
        };
        return Optional.of(new BigDecimal(parts.group(1))
                .scaleByPowerOfTen(zeros)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue());
    }

    /**
     * {@code 96 kB}, {@code 18.4 MB} or {@code 1.84 GB}, each a thousand of the one before; thousands of bytes are
     * rounded up.
     *
     * @param bytes zero or more
     */
    public static String size(long bytes) {
        if (bytes < 1_000_000) {
            return String.format(Locale.ROOT, "%,d kB", (bytes + 999) / 1_000);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%,.2f GB", bytes / 1e9);
    }
}
