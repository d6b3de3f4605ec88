package dev.watchfloor.connectors.opensearch;

import java.time.Instant;

/** Instants as milliseconds since 1970, held within the years that servers can count. Stateless. */
final class Milliseconds {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Milliseconds() {}

    /** The last one not after {@code instant}. */
    static long before(Instant instant) {
        return held(instant).toEpochMilli();
    }

    /** The first one not before {@code instant}. */
    static long after(Instant instant) {
        Instant held = held(instant);
        long before = held.toEpochMilli();
        return Instant.ofEpochMilli(before).equals(held) ? before : before + 1;
    }

    private static Instant held(Instant instant) {
        return instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
    }
}
