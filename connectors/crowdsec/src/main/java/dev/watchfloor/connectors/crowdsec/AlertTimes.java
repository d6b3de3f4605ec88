package dev.watchfloor.connectors.crowdsec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times in alerts: {@code created_at} is RFC 3339, {@code start_at} and {@code stop_at} are printed by Go, such as
 * {@code 2026-11-24 02:20:05.714433952 +0000 UTC} (1.4.6). Stateless.
 */
final class AlertTimes {
    private static final int LONGEST = 80;
    private static final Pattern TIME = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?) ?(Z|[+-][0-9]{2}:?[0-9]{2})( .*)?");

    private AlertTimes() {}

    /** The time that {@code text} says, or empty when it says none with a zone. */
    static Optional<Instant> parse(String text) {
        Matcher parts = TIME.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String zone = parts.group(3);
        String offset = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        try {
            return Optional.of(OffsetDateTime.parse(parts.group(1) + "T" + parts.group(2) + offset)
                    .toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
