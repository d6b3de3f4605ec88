package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.feeds.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times of CEF and LEEF fields: milliseconds or seconds since 1970, ISO 8601, {@code Nov 24 2026 09:08:07.123 GMT},
 * and whatever LEEF's devTimeFormat says. Thread-safe.
 */
final class FieldTime {
    private static final int LONGEST = 64;
    private static final int MOST_FORMATS = 32;
    private static final long LATEST_SECOND = 253_402_300_799L;
    private static final Pattern EPOCH = Pattern.compile("[0-9]{9,14}(\\.[0-9]{1,9})?");
    private static final Pattern ZONE = Pattern.compile("(?:Z|UTC|GMT|UT)?(?:[+-][0-9]{2}:?[0-9]{2})?");
    /** Formats come from the network: only a few are kept. */
    private static final Map<String, Optional<DateTimeFormatter>> FORMATS = new ConcurrentHashMap<>();

    private FieldTime() {}

    /** @param format LEEF's devTimeFormat, in the letters of Java's SimpleDateFormat; null for the usual forms */
    static HeaderTime of(@Nullable String written, @Nullable String format, Instant arrival) {
        if (written == null || written.length() > LONGEST) {
            return HeaderTime.NONE;
        }
        String text = written.strip();
        if (format != null && format.length() <= LONGEST) {
            HeaderTime formatted = formatted(text, format);
            if (!(formatted instanceof HeaderTime.None)) {
                return formatted;
            }
        }
        if (EPOCH.matcher(text).matches()) {
            return epoch(text);
        }
        Optional<Instant> iso = text.indexOf('-') == 4 ? IsoTime.parse(withT(text)) : Optional.empty();
        if (iso.isPresent()) {
            return new HeaderTime.At(iso.get());
        }
        return LegacyTime.at(text, arrival)
                .map(found -> in(found.time(), text.substring(found.end()).strip()))
                .orElse(HeaderTime.NONE);
    }

    /** Some devices write a blank between day and time. */
    private static String withT(String text) {
        return text.length() > 11 && text.charAt(4) == '-' && text.charAt(10) == ' '
                ? text.substring(0, 10) + "T" + text.substring(11)
                : text;
    }

    private static HeaderTime epoch(String text) {
        String whole = text.indexOf('.') < 0 ? text : text.substring(0, text.indexOf('.'));
        long number = Long.parseLong(whole);
        Instant instant = whole.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return instant.getEpochSecond() > LATEST_SECOND ? HeaderTime.NONE : new HeaderTime.At(instant);
    }

    /** Only zones that mean one thing: GMT, UTC and offsets. CST is at least three zones. */
    private static HeaderTime in(LocalDateTime time, String zone) {
        if (zone.isEmpty() || !ZONE.matcher(zone).matches()) {
            return new HeaderTime.Local(time);
        }
        try {
            return new HeaderTime.At(
                    time.atZone(ZoneId.of(zone.equals("Z") ? "UTC" : zone)).toInstant());
        } catch (DateTimeException noSuchOffset) {
            return new HeaderTime.Local(time);
        }
    }

    private static HeaderTime formatted(String text, String format) {
        Optional<DateTimeFormatter> known = FORMATS.get(format);
        if (known == null) {
            known = formatter(format);
            if (FORMATS.size() < MOST_FORMATS) {
                FORMATS.put(format, known);
            }
        }
        if (known.isEmpty()) {
            return HeaderTime.NONE;
        }
        try {
            TemporalAccessor parsed = known.get().parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            return parsed instanceof ZonedDateTime zoned
                    ? new HeaderTime.At(zoned.toInstant())
                    : new HeaderTime.Local(LocalDateTime.from(parsed));
        } catch (DateTimeException doesNotFit) {
            return HeaderTime.NONE;
        }
    }

    private static Optional<DateTimeFormatter> formatter(String format) {
        try {
            return Optional.of(DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
        } catch (IllegalArgumentException noFormat) {
            return Optional.empty();
        }
    }
}
