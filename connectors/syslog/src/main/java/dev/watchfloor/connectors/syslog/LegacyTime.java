package dev.watchfloor.connectors.syslog;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code Nov 24 09:08:07}, the time of RFC 3164: without a zone and mostly without a year, which is then the one that
 * brings it nearest to the arrival (a message of December may come in January). Stateless.
 */
final class LegacyTime {
    private static final Pattern FORM = Pattern.compile(
            "([A-Z][a-z]{2}) ([ 0-3]?[0-9]) (?:([0-9]{4}) )?([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]{1,9}))?");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private LegacyTime() {}

    /** A time at the very beginning of {@code text}, and where it ends. */
    record Found(LocalDateTime time, int end) {}

    static Optional<Found> at(CharSequence text, Instant arrival) {
        Matcher form = FORM.matcher(text);
        if (!form.lookingAt()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(form.group(1)) + 1;
        if (month == 0) {
            return Optional.empty();
        }
        LocalDateTime time = form.group(3) == null
                ? nearest(form, month, arrival)
                : inYear(form, month, Integer.parseInt(form.group(3)));
        return Optional.ofNullable(time).map(found -> new Found(found, form.end()));
    }

    private static @Nullable LocalDateTime nearest(Matcher form, int month, Instant arrival) {
        LocalDateTime now = LocalDateTime.ofInstant(arrival, ZoneOffset.UTC);
        LocalDateTime nearest = null;
        for (int year = now.getYear() - 1; year <= now.getYear() + 1; year++) {
            LocalDateTime candidate = inYear(form, month, year);
            if (candidate != null && (nearest == null || distance(candidate, now) < distance(nearest, now))) {
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static @Nullable LocalDateTime inYear(Matcher form, int month, int year) {
        try {
            String fraction = form.group(7) == null ? "" : form.group(7);
            return LocalDateTime.of(
                    year,
                    month,
                    Integer.parseInt(form.group(2).strip()),
                    Integer.parseInt(form.group(4)),
                    Integer.parseInt(form.group(5)),
                    Integer.parseInt(form.group(6)),
                    Integer.parseInt((fraction + "000000000").substring(0, 9)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static long distance(LocalDateTime one, LocalDateTime other) {
        return Duration.between(one, other).abs().toSeconds();
    }
}
