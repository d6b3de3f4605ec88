package dev.watchfloor.connectors.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The two time formats of HTTP headers. Stateless. */
final class HttpDates {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private HttpDates() {}

    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    static Optional<Duration> wait(String text, Instant now) {
        String value = text.strip();
        Optional<Duration> wait = value.matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : parse(value).map(date -> Duration.between(now, date));
        return wait.map(HttpDates::bounded);
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
