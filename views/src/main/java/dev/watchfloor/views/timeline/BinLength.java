package dev.watchfloor.views.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Lengths of bins that people can say: one millisecond to four weeks. */
final class BinLength {
    /** Neighbours differ by so little that a bin is hardly twice as wide as it has to be. */
    private static final List<Duration> LENGTHS = List.of(
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(20),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(28));

    private BinLength() {}

    /** The shortest that is not below {@code wanted}; the longest when none is. */
    static Duration atLeast(Duration wanted) {
        return LENGTHS.stream()
                .filter(length -> length.compareTo(wanted) >= 0)
                .findFirst()
                .orElse(LENGTHS.getLast());
    }

    /** The last multiple of the length since 1970 that is not after {@code when}. */
    static Instant floor(Instant when, Duration length) {
        // Nanoseconds since 1970 fit a long until the year 2262.
        return when.minusNanos(Math.floorMod(ChronoUnit.NANOS.between(Instant.EPOCH, when), length.toNanos()));
    }
}
