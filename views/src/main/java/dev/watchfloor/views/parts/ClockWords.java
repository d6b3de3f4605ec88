package dev.watchfloor.views.parts;

import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How a source's clock stands against this console's. */
public final class ClockWords {
    private static final Messages TEXT = Messages.of("kit");
    /** What products tell of their clocks is precise to about this. */
    private static final Duration PRECISION = Duration.ofSeconds(1);

    private ClockWords() {}

    /** {@code Source clock 2.1 s behind this console, measured 12:03:27 UTC}, or that it is unknown. */
    public static String sentence(ConnectorStatus status, TimeFormat times) {
        Duration offset = status.health().clockOffset();
        Instant measured = status.measured();
        if (offset == null || measured == null) {
            return TEXT.get("clock.unknown");
        }
        String when = times.time(measured) + " " + times.label(measured);
        if (offset.abs().compareTo(PRECISION) < 0) {
            return TEXT.format("clock.same", when);
        }
        return TEXT.format(offset.isNegative() ? "clock.behind" : "clock.ahead", length(offset), when);
    }

    /** How much later an event was received than it happened by its source's clock. */
    public static String difference(Instant happened, Instant received) {
        Duration later = Duration.between(happened, received);
        return TEXT.format(later.isNegative() ? "clock.before" : "clock.after", length(later));
    }

    /** Tenths of a second below a minute; never negative. */
    private static String length(Duration length) {
        Duration positive = length.abs();
        return positive.compareTo(PRECISION) >= 0 && positive.toMinutes() == 0
                ? String.format(Locale.ENGLISH, "%.1f s", positive.toMillis() / 1e3)
                : TimeFormat.length(positive);
    }
}
