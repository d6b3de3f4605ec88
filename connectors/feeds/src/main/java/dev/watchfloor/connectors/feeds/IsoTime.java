package dev.watchfloor.connectors.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601 times with a zone, as products write them: with and without a fraction, the offset with and without a colon
 * ({@code 2026-11-24T02:48:01.566655+0000} in EVE of Suricata 7.0.10). A time without a zone is none. Stateless.
 */
public final class IsoTime {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** Nine stands for any digit. */
    private static final String BEGINNING = "9999-99-99T99:99:99";

    private static final int MOST_FRACTION = 9;
    private static final int NO_OFFSET = Integer.MIN_VALUE;

    private IsoTime() {}

    /** The instant, or empty for anything else, such as a time without a zone. */
    public static Optional<Instant> parse(String text) {
        Instant usual = usual(text);
        if (usual != null) {
            return Optional.of(usual);
        }
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(FORMAT.parse(text, Instant::from));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /**
     * What products write, millions of times, read without the formatter, which takes as long as all the rest of a line;
     * null for what is rarely written or no time, which is left to the formatter.
     */
    private static @Nullable Instant usual(String text) {
        if (text.length() <= BEGINNING.length() || !hasForm(text)) {
            return null;
        }
        int at = BEGINNING.length();
        int nanos = 0;
        if (text.charAt(at) == '.') {
            int from = at + 1;
            at = from;
            while (at < text.length() && isDigit(text.charAt(at)) && at - from < MOST_FRACTION) {
                at++;
            }
            if (at == from) {
                return null;
            }
            nanos = number(text, from, at);
            for (int digits = at - from; digits < MOST_FRACTION; digits++) {
                nanos *= 10;
            }
        }
        int offset = offset(text, at);
        if (offset == NO_OFFSET) {
            return null;
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19),
                            nanos)
                    .toInstant(offset == 0 ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(offset));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Seconds east of Greenwich, for {@code Z}, {@code +0100} and {@code +01:00} at the end of the text. */
    private static int offset(String text, int at) {
        int left = text.length() - at;
        if (left == 1 && text.charAt(at) == 'Z') {
            return 0;
        }
        boolean hasColon = left == 6 && text.charAt(at + 3) == ':';
        if (left != 5 && !hasColon) {
            return NO_OFFSET;
        }
        char sign = text.charAt(at);
        int minutesAt = text.length() - 2;
        boolean fits = (sign == '+' || sign == '-')
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(minutesAt))
                && isDigit(text.charAt(minutesAt + 1));
        int minutes = fits ? number(text, minutesAt, text.length()) : 60;
        if (minutes > 59) {
            return NO_OFFSET;
        }
        int seconds = number(text, at + 1, at + 3) * 3_600 + minutes * 60;
        return sign == '-' ? -seconds : seconds;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < BEGINNING.length(); i++) {
            char c = text.charAt(i);
            boolean fits = BEGINNING.charAt(i) == '9' ? isDigit(c) : c == BEGINNING.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }
}
