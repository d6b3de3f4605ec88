package dev.watchfloor.app.sigma.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.OptionalInt;

/**
 * A number within a date, as it is written there: zones are not converted (Sigma specification 2.1, time modifiers). Dates
 * are those of ISO 8601, with or without a time after {@code T} or a blank.
 */
public enum TimePart {
    MINUTE(ChronoField.MINUTE_OF_HOUR),
    HOUR(ChronoField.HOUR_OF_DAY),
    DAY(ChronoField.DAY_OF_MONTH),
    WEEK(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
    MONTH(ChronoField.MONTH_OF_YEAR),
    YEAR(ChronoField.YEAR);

    private static final int DATE = 10;
    private static final int TO_MINUTE = 16;

    private final TemporalField field;

    TimePart(TemporalField field) {
        this.field = field;
    }

    /** Empty for what is no date, and for the hour of a date without a time. */
    public OptionalInt of(String words) {
        try {
            if (words.length() >= TO_MINUTE) {
                String minute = words.substring(0, DATE) + 'T' + words.substring(DATE + 1, TO_MINUTE);
                return OptionalInt.of(LocalDateTime.parse(minute).get(field));
            }
            LocalDate date = LocalDate.parse(words);
            return date.isSupported(field) ? OptionalInt.of(date.get(field)) : OptionalInt.empty();
        } catch (DateTimeException other) {
            return OptionalInt.empty();
        }
    }
}
