package dev.watchfloor.connectors.rigs.crowdsec;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths and times as Go prints and reads them. */
final class GoText {
    private static final Pattern WHOLE = Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]+)?(?:h|ms|m|s|us|ns))+");
    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(h|ms|m|s|us|ns)");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private GoText() {}

    static String duration(Duration length) {
        Duration size = length.abs();
        StringBuilder text = new StringBuilder(length.isNegative() ? "-" : "");
        if (size.compareTo(Duration.ofSeconds(1)) < 0) {
            return text.append(decimal(BigDecimal.valueOf(size.toNanos(), 6)))
                    .append("ms")
                    .toString();
        }
        if (size.toHours() > 0) {
            text.append(size.toHours()).append('h');
        }
        if (size.toMinutes() > 0) {
            text.append(size.toMinutesPart()).append('m');
        }
        BigDecimal seconds = BigDecimal.valueOf(size.toSecondsPart()).add(BigDecimal.valueOf(size.toNanosPart(), 9));
        return text.append(decimal(seconds)).append('s').toString();
    }

    static Duration duration(String text) throws RigRefusal {
        if (!WHOLE.matcher(text).matches()) {
            throw new RigRefusal(
                    500, "unable to create alerts: decision duration '" + text + "' : unable to parse duration");
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            nanos = nanos.add(new BigDecimal(parts.group(1)).multiply(unit(parts.group(2))));
        }
        Duration length = Duration.ofNanos(nanos.longValue());
        return text.startsWith("-") ? length.negated() : length;
    }

    /** As in {@code start_at} of an answer. */
    static String time(Instant time) {
        String fraction = time.getNano() == 0
                ? ""
                : decimal(BigDecimal.valueOf(time.getNano(), 9)).substring(1);
        return SECONDS.format(time) + fraction + " +0000 UTC";
    }

    private static BigDecimal unit(String unit) {
        return switch (unit) {
            case "h" -> BigDecimal.valueOf(3_600_000_000_000L);
            case "m" -> BigDecimal.valueOf(60_000_000_000L);
            case "s" -> BigDecimal.valueOf(1_000_000_000L);
            case "ms" -> BigDecimal.valueOf(1_000_000L);
            case "us" -> BigDecimal.valueOf(1_000L);
            default -> BigDecimal.ONE;
        };
    }

    private static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
