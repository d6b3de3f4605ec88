package dev.watchfloor.views.connections;

import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.FeedReport;
import dev.watchfloor.app.intake.Lag;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Connectors in the operator's words and numbers. */
final class ConnectorWords {
    private static final Messages TEXT = Messages.of("connections");

    /** Clocks that are kept by NTP differ by less. */
    private static final Duration PRECISION = Duration.ofSeconds(1);

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
        return age.compareTo(PRECISION.negated()) < 0
                ? TEXT.format("ahead", TimeFormat.length(age.negated()))
                : TEXT.format("ago", TimeFormat.length(age.isNegative() ? Duration.ZERO : age));
    }

    /** When it was last asked with success, or was last sent something. */
    static String success(ConnectorStatus status, Instant now) {
        FeedReport feed = status.feed();
        Instant success = feed.lastSuccess();
        boolean isAsked = feed.pollEvery() != null;
        if (success == null) {
            return TEXT.get(isAsked ? "success.unasked" : "success.unsent");
        }
        if (!isAsked) {
            return age(success, now);
        }
        Instant arrival = feed.lastArrival();
        boolean isNew = arrival != null && !arrival.isBefore(success.minus(PRECISION));
        return TEXT.format(isNew ? "success.new" : "success.nothing", age(success, now));
    }

    static String poll(ConnectorStatus status) {
        Duration every = status.feed().pollEvery();
        return every == null ? TEXT.get("poll.sent") : TEXT.format("poll.every", TimeFormat.length(every));
    }

    /** How late its events come, as far as that is known. */
    static String lag(ConnectorStatus status) {
        Lag lag = status.feed().lag();
        if (lag == null) {
            return TEXT.get("lag.unknown");
        }
        if (lag.isAhead()) {
            return TEXT.format(
                    "lag.ahead",
                    lag.early(),
                    lag.events(),
                    TimeFormat.length(lag.smallest().negated()));
        }
        return TEXT.format("lag.late", length(lag.median()), length(lag.smallest()), lag.events());
    }

    private static String length(Duration late) {
        return TimeFormat.length(late.isNegative() ? Duration.ZERO : late);
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
