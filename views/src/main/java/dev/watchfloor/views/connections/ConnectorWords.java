package dev.watchfloor.views.connections;

import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Connectors in the operator's words and numbers. */
final class ConnectorWords {
    private static final Messages TEXT = Messages.of("connections");

    private ConnectorWords() {}

    static String latency(ConnectorStatus status) {
        Duration latency = status.health().latency();
        return latency == null ? TEXT.get("none") : TimeFormat.length(latency);
    }

    /** The product's clock against ours, with sign. */
    static String offset(@Nullable Duration offset) {
        if (offset == null) {
            return TEXT.get("none");
        }
        if (offset.isZero()) {
            return TEXT.get("offset.none");
        }
        return (offset.isNegative() ? "−" : "+") + TimeFormat.length(offset);
    }

    static String perSecond(ConnectorStatus status) {
        return String.format(Locale.ENGLISH, "%,.1f", status.eventsPerSecond());
    }

    static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    static String age(@Nullable Instant when, Instant now) {
        if (when == null) {
            return TEXT.get("never");
        }
        Duration age = Duration.between(when, now);
        return TEXT.format("ago", TimeFormat.length(age.isNegative() ? Duration.ZERO : age));
    }

    static String nextAttempt(ConnectorStatus status, Instant now) {
        Instant next = status.nextAttempt();
        if (next == null) {
            return "";
        }
        return next.isAfter(now)
                ? TEXT.format("next.in", TimeFormat.length(Duration.between(now, next)))
                : TEXT.get("next.now");
    }
}
