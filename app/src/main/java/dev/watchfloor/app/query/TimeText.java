package dev.watchfloor.app.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A moment as queries write it: an instant with its zone, or {@code now} and how long before or after it.
 *
 * @param moment which
 * @param precision how long the stretch is that was named: a minute when the seconds were left out
 */
record TimeText(Moment moment, Duration precision) {
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final Duration NANO = Duration.ofNanos(1);
    private static final String EXAMPLES = "Write 2026-03-01T10:00:00Z or now-15m.";
    private static final Pattern INSTANT = Pattern.compile(
            "((?:[+-]\\d{4,9}|\\d{4})-\\d\\d-\\d\\d)[Tt ](\\d\\d:\\d\\d)(:\\d\\d)?(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:?(?:\\d\\d)?)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Zz]?");
    private static final Pattern RELATIVE = Pattern.compile("now(?:([+-])((?:\\d{1,18}[a-z]{1,2})+))?");
    private static final Pattern PART = Pattern.compile("(\\d+)([a-z]+)");

    /** Units by name, the longest first. */
    private static final List<Unit> UNITS = List.of(
            new Unit("w", Duration.ofDays(7)),
            new Unit("d", Duration.ofDays(1)),
            new Unit("h", Duration.ofHours(1)),
            new Unit("m", Duration.ofMinutes(1)),
            new Unit("s", Duration.ofSeconds(1)),
            new Unit("ms", Duration.ofMillis(1)),
            new Unit("us", Duration.ofNanos(1_000)),
            new Unit("ns", NANO));

    private record Unit(String name, Duration length) {}

    static TimeText read(Field field, Token value) throws Misreading {
        String text = value.meaning();
        if (value.hasWildcard()) {
            throw Misreading.of(value, field.ecsName() + " has no wildcards. " + EXAMPLES);
        }
        if (text.length() > 64) {
            throw Misreading.of(value, "This is no time. " + EXAMPLES);
        }
        Matcher relative = RELATIVE.matcher(text.toLowerCase(Locale.ROOT));
        if (relative.matches()) {
            return new TimeText(new Moment.Ago(ago(value, relative)), Duration.ofSeconds(1));
        }
        Matcher instant = INSTANT.matcher(text);
        if (instant.matches()) {
            return instant(value, instant);
        }
        if (DATE.matcher(text).matches()) {
            throw Misreading.of(
                    value,
                    "A day begins at different times in different zones. Write " + text.substring(0, 10)
                            + "T00:00:00Z, or +02:00 instead of Z.");
        }
        throw Misreading.of(value, "\"" + Misreading.excerpt(text) + "\" is no time. " + EXAMPLES);
    }

    /** A moment as {@link #read} understands it. */
    static String write(Moment moment) {
        return switch (moment) {
            case Moment.At(var instant) -> instant.toString();
            case Moment.Ago(var ago) when ago.isZero() -> "now";
            case Moment.Ago(var ago) -> (ago.isNegative() ? "now+" : "now-") + length(ago.abs());
        };
    }

    /** The first moment after this one, to the nanosecond. */
    static Moment justAfter(Moment moment) {
        return switch (moment) {
            case Moment.At(var instant) -> new Moment.At(instant.plus(NANO));
            case Moment.Ago(var ago) -> new Moment.Ago(ago.minus(NANO));
        };
    }

    /** The last moment before this one, to the nanosecond. */
    static Moment justBefore(Moment moment) {
        return switch (moment) {
            case Moment.At(var instant) -> new Moment.At(instant.minus(NANO));
            case Moment.Ago(var ago) -> new Moment.Ago(ago.plus(NANO));
        };
    }

    /** The first moment after the stretch that was named. */
    Moment end() {
        return switch (moment) {
            case Moment.At(var instant) -> new Moment.At(instant.plus(precision));
            case Moment.Ago(var ago) -> new Moment.Ago(ago.minus(precision));
        };
    }

    private static TimeText instant(Token value, Matcher parts) throws Misreading {
        String zone = parts.group(5);
        String seconds = parts.group(3) == null ? ":00" : parts.group(3);
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        String local = parts.group(1) + "T" + parts.group(2) + seconds + fraction;
        if (zone == null) {
            throw Misreading.of(value, "A time needs its zone. Write " + local + "Z for UTC, or +02:00 instead of Z.");
        }
        try {
            Instant instant =
                    OffsetDateTime.parse(local + zone(zone)).toInstant().truncatedTo(ChronoUnit.NANOS);
            return new TimeText(new Moment.At(instant), precision(parts.group(3), fraction));
        } catch (DateTimeException wrong) {
            throw Misreading.of(value, "There is no such time as " + value.meaning() + ". " + EXAMPLES);
        }
    }

    private static String zone(String written) {
        String digits = written.replace(":", "");
        return switch (digits.length()) {
            case 1 -> "Z";
            case 3 -> digits + ":00";
            default -> digits.substring(0, 3) + ":" + digits.substring(3);
        };
    }

    private static Duration precision(@Nullable String seconds, String fraction) {
        if (fraction.isEmpty()) {
            return seconds == null ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
        }
        return Duration.ofNanos((long) Math.pow(10, 9 - (fraction.length() - 1)));
    }

    private static Duration ago(Token value, Matcher relative) throws Misreading {
        if (relative.group(2) == null) {
            return Duration.ZERO;
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(relative.group(2));
        while (part.find()) {
            sum = sum.plus(length(value, Long.parseLong(part.group(1)), part.group(2)));
            if (sum.compareTo(LONGEST) > 0) {
                throw Misreading.of(value, "Times reach at most 100 years from now.");
            }
        }
        return relative.group(1).equals("+") ? sum.negated() : sum;
    }

    private static Duration length(Token value, long count, String unitName) throws Misreading {
        Unit unit = UNITS.stream()
                .filter(known -> known.name.equals(unitName))
                .findFirst()
                .orElseThrow(() -> Misreading.of(
                        value,
                        "\"" + unitName
                                + "\" is no unit of time. Known are s, m, h, d and w, as in now-15m or now-7d."));
        return count > LONGEST.dividedBy(unit.length) ? LONGEST.plusSeconds(1) : unit.length.multipliedBy(count);
    }

    private static String length(Duration length) {
        return single(Duration.ofSeconds(length.toSeconds())) + single(Duration.ofNanos(length.getNano()));
    }

    /** In the longest unit that leaves no rest; days, not weeks. */
    private static String single(Duration length) {
        for (Unit unit : UNITS) {
            long count = length.dividedBy(unit.length);
            if (count > 0
                    && !unit.name.equals("w")
                    && unit.length.multipliedBy(count).equals(length)) {
                return count + unit.name;
            }
        }
        return "";
    }
}
