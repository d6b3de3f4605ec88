package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.Health;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says in a connector's health that its events are of the future. Stateless. */
final class ClockJudgement {
    private static final String WHAT_TO_DO =
            " Set the clocks of both by NTP, and check the time zone that is written in its records.";

    private ClockJudgement() {}

    /** @param lag how late its events came, null when none came lately */
    static Health over(Health health, @Nullable Lag lag) {
        if (lag == null || !lag.isAhead()) {
            return health;
        }
        // What the events carry is what is joined: it outweighs the clock of whoever answers the health check.
        Duration offset = lag.clockOffset().orElse(health.clockOffset());
        if (health.state() == Health.State.DOWN) {
            return new Health(health.state(), health.sentence(), health.latency(), offset);
        }
        String sentence = sentence(lag) + WHAT_TO_DO;
        return new Health(
                Health.State.DEGRADED,
                health.state() == Health.State.DEGRADED ? health.sentence() + " " + sentence : sentence,
                health.latency(),
                offset);
    }

    private static String sentence(Lag lag) {
        return lag.clockOffset()
                .map(ahead -> "Its events are of the future: its clock is at least " + words(ahead)
                        + " ahead of this machine's (+" + ahead.toSeconds() + " s).")
                .orElseGet(() -> lag.early() + " of its last " + lag.events()
                        + " events carry times of the future, up to "
                        + words(lag.smallest().negated()) + " ahead of this machine's clock.");
    }

    private static String words(Duration span) {
        if (span.toDays() > 1) {
            return span.toDays() + " days";
        }
        if (span.toHours() > 1) {
            return span.toHours() + " hours";
        }
        return span.toMinutes() > 1 ? span.toMinutes() + " minutes" : span.toSeconds() + " seconds";
    }
}
