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
    private static final String USUAL = "9999-99-99T99:99:99.999999+0000";

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

    /** The form that Suricata writes, millions of times, read without the formatter, which took as long as the whole JSON. */
    private static @Nullable Instant usual(String text) {
        if (text.length() != USUAL.length() || !hasForm(text)) {
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
                            number(text, 20, 26) * 1_000)
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean hasForm(String text) {
        for (int i = 0; i < USUAL.length(); i++) {
            char c = text.charAt(i);
            boolean fits = USUAL.charAt(i) == '9' ? c >= '0' && c <= '9' : c == USUAL.charAt(i);
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
