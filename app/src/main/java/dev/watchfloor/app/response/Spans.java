package dev.watchfloor.app.response;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and counts in sentences. */
public final class Spans {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Spans() {}

    /** Such as "5 minutes", in the largest unit that says it exactly, else in seconds. */
    public static String text(Duration span) {
        long seconds = span.toSeconds();
        if (seconds > 0 && seconds % 3_600 == 0) {
            return count(seconds / 3_600, "hour");
        }
        return seconds > 0 && seconds % 60 == 0 ? count(seconds / 60, "minute") : count(seconds, "second");
    }

    /** A moment, to the minute, with its zone. */
    public static String text(Instant moment) {
        return MINUTE.format(moment);
    }

    /** Such as "1 gateway" or "3 gateways". */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Such as "1 entry" or "3 entries". */
    public static String entries(long number) {
        return number + (number == 1 ? " entry" : " entries");
    }

    /** A moment, to the second, with its zone. */
    public static String exact(Instant moment) {
        return SECOND.format(moment);
    }
}
