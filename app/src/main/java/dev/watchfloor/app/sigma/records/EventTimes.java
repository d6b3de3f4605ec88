package dev.watchfloor.app.sigma.records;

import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.matching.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** When a record says that it happened. Stateless. */
public final class EventTimes {
    /** Where products put it, most particular first. */
    private static final List<String> USUAL = List.of(
            "@timestamp",
            "timestamp",
            "ts",
            "time",
            "eventTime",
            "UtcTime",
            "TimeCreated",
            "published",
            "createdDateTime",
            "activityDateTime",
            "EventTime",
            "date");

    private static final double MILLIS_FROM = 1e11;
    private static final double LATEST_MILLIS = 4e12;

    private EventTimes() {}

    /**
     * @param field that has it, or empty for the usual ones
     * @return empty when no field has a time; one without a zone is taken for UTC
     */
    public static Optional<Instant> of(EventFields event, String field) {
        List<String> asked = field.isEmpty() ? USUAL : List.of(field);
        return asked.stream()
                .flatMap(name -> event.field(name).texts().stream())
                .flatMap(text -> read(text).stream())
                .findFirst();
    }

    private static Optional<Instant> read(Text text) {
        String words = text.words();
        if (words.length() > 40) {
            return Optional.empty();
        }
        if (words.matches("\\d{1,13}(\\.\\d{1,9})?")) {
            double number = Double.parseDouble(words);
            double millis = number < MILLIS_FROM ? number * 1_000 : number;
            return millis < LATEST_MILLIS ? Optional.of(Instant.ofEpochMilli((long) millis)) : Optional.empty();
        }
        String iso = words.replaceFirst(" ", "T").replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
        try {
            return Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException withoutZone) {
            try {
                return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException other) {
                return Optional.empty();
            }
        }
    }
}
