package dev.watchfloor.connectors.syslog;

import java.time.Instant;
import java.time.LocalDateTime;

/** What a header, or a field, says of the time. */
sealed interface HeaderTime {
    /** Nothing. */
    HeaderTime NONE = new None();

    /** Nothing was written, or nil. */
    record None() implements HeaderTime {}

    /** A time with a zone. */
    record At(Instant instant) implements HeaderTime {}

    /** A time that means something only in its writer's zone, which it does not tell. */
    record Local(LocalDateTime time) implements HeaderTime {}
}
