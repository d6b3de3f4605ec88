package dev.watchfloor.app.query;

import java.time.Duration;
import java.time.Instant;

/** A moment as a query names it. */
public sealed interface Moment {
    /** This very instant. */
    record At(Instant instant) implements Moment {}

    /** So long before the query is asked. @param ago negative lies ahead */
    record Ago(Duration ago) implements Moment {}

    default Instant at(Instant now) {
        return switch (this) {
            case At(Instant instant) -> instant;
            case Ago(Duration ago) -> now.minus(ago);
        };
    }
}
