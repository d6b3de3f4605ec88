package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Times as nginx variables write them. Stateless. */
final class EntryTimes {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    /** Above it a number counts milliseconds, below it seconds. */
    private static final double SECONDS_END = 1e11;

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private EntryTimes() {}

    static boolean plausible(Instant time) {
        return time.isAfter(EARLIEST) && time.isBefore(LATEST);
    }

    /** Reads {@code $time_iso8601}, {@code $msec}, {@code $time_local} and {@code start_time}. */
    static Optional<Instant> parse(JsonNode node) {
        String text = node.asText("").strip();
        if (text.isEmpty() || text.length() > 40) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{9,14}(\\.[0-9]{1,9})?")) {
            double number = Double.parseDouble(text);
            return Optional.of(Instant.ofEpochMilli(Math.round(number > SECONDS_END ? number : number * 1_000)))
                    .filter(EntryTimes::plausible);
        }
        return parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME, text)
                .or(() -> parse(LOCAL, text))
                .filter(EntryTimes::plausible);
    }

    private static Optional<Instant> parse(DateTimeFormatter format, String text) {
        try {
            return Optional.of(format.parse(text, Instant::from));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }
}
