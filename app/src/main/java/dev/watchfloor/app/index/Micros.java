package dev.watchfloor.app.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Microseconds since 1970 UTC: what the index and the log count in. Reaches about 292,000 years either way. */
public final class Micros {
    private static final long PER_SECOND = 1_000_000;
    private static final long LAST_SECOND = Long.MAX_VALUE / PER_SECOND - 1;

    private Micros() {}

    /** The microsecond that {@code instant} lies in; instants out of reach become the nearest within it. */
    public static long of(Instant instant) {
        long second = Math.clamp(instant.getEpochSecond(), -LAST_SECOND, LAST_SECOND);
        return second * PER_SECOND + instant.getNano() / 1_000;
    }

    /** The first microsecond that is not before {@code instant}. */
    static long notBefore(Instant instant) {
        return of(instant) + (instant.getNano() % 1_000 == 0 ? 0 : 1);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * 1_000L);
    }

    /** {@code instant} as it comes back after it was kept. */
    public static Instant kept(Instant instant) {
        return Math.abs(instant.getEpochSecond()) > LAST_SECOND
                ? instant(of(instant))
                : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
