package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.TimeFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Moments as they are typed into fields, in the zone that the window shows. Stateless. */
public final class WrittenMoment {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss[.SSS]]", Locale.ENGLISH);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ENGLISH);

    private WrittenMoment() {}

    /** To the second. */
    public static String of(Instant moment, TimeFormat times) {
        return times.format(SHOWN, moment);
    }

    /** The instant that a written time means in a zone; empty when it cannot be read. */
    public static Optional<Instant> read(String text, ZoneId zone) {
        try {
            LocalDateTime local = LocalDateTime.parse(text.strip().replace('T', ' '), WRITTEN);
            return local.getYear() < 1970 || local.getYear() > 2200
                    ? Optional.empty()
                    : Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
