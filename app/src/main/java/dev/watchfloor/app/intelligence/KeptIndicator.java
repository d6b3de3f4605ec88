package dev.watchfloor.app.intelligence;

import dev.watchfloor.connectors.spi.Indicator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the profile keeps it.
 *
 * @param id stays the same as long as its source says the same of the same thing
 * @param source the connector that brought it, or {@link Intelligence#OWN}
 * @param indicator what the source says
 * @param added when it was first brought, by the console's clock
 * @param withdrawn when its source took it back, or null
 * @param dismissed when an operator said that it counts no more, or null; it stays so whatever the source says later
 * @param by who brought it when it is an own one, who dismissed it when it is dismissed; empty otherwise
 */
public record KeptIndicator(
        long id,
        String source,
        Indicator indicator,
        Instant added,
        @Nullable Instant withdrawn,
        @Nullable Instant dismissed,
        String by) {

    /** Whether events are held against it. */
    public enum State {
        ACTIVE,
        /** Its time has not begun. */
        WAITING,
        EXPIRED,
        /** By its source. */
        WITHDRAWN,
        /** By an operator. */
        DISMISSED
    }

    public State state(Instant now) {
        Instant from = indicator.validFrom();
        Instant until = indicator.validUntil();
        if (dismissed != null) {
            return State.DISMISSED;
        }
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        if (until != null && !until.isAfter(now)) {
            return State.EXPIRED;
        }
        return from != null && from.isAfter(now) ? State.WAITING : State.ACTIVE;
    }

    public boolean isOwn() {
        return source.equals(Intelligence.OWN);
    }

    /** What its matches have as {@code rule.id}. */
    public String ruleId() {
        return indicator.observable().value();
    }
}
