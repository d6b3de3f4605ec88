package dev.watchfloor.connectors.modsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.JsonFields;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * When a transaction happened. {@code time_stamp} ("Tue Nov 24 02:39:30 2026", 3.0.9) is local and names no zone;
 * {@code unique_id} begins with the same second since 1970 unless the server's configuration gives another id.
 *
 * @param zone of the server, for records whose id does not tell; empty when nobody said it
 */
record AuditTime(Optional<ZoneId> zone) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ROOT);
    private static final int SECOND_DIGITS = 10;
    /** No zone is further from UTC, and all are whole quarters of an hour from it. */
    private static final Duration FURTHEST = Duration.ofHours(14);

    private static final int QUARTER = 900;
    /** The id is made when the request begins, the stamp may be of the next second. */
    private static final int SLACK = 2;

    private static final long NANOS = 1_000_000_000L;

    /** @param transaction of either product */
    Optional<Instant> of(JsonNode transaction) {
        long nanos = JsonFields.count(transaction, "unix_timestamp");
        if (nanos > 0) {
            // Coraza; some of its versions write seconds.
            return Optional.of(
                    nanos > NANOS * NANOS / 10
                            ? Instant.ofEpochSecond(0, nanos)
                            : Instant.ofEpochSecond(bounded(nanos)));
        }
        Optional<LocalDateTime> local = local(JsonFields.text(transaction, "time_stamp", ""));
        if (local.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> byId =
                second(JsonFields.text(transaction, "unique_id", "")).filter(instant -> isSame(instant, local.get()));
        return byId.or(() -> zone.map(known -> local.get().atZone(known).toInstant()));
    }

    private static long bounded(long seconds) {
        return Math.min(seconds, 253_402_300_799L);
    }

    private static Optional<LocalDateTime> local(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written.replaceAll(" {2}", " "), STAMP));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> second(String uniqueId) {
        return uniqueId.matches("[0-9]{" + SECOND_DIGITS + ",25}(\\.[0-9]{1,20})?")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(uniqueId.substring(0, SECOND_DIGITS))))
                : Optional.empty();
    }

    /** Whether the local time is this instant in some zone of the world. */
    private static boolean isSame(Instant instant, LocalDateTime local) {
        long offset = Duration.between(instant, local.toInstant(ZoneOffset.UTC)).toSeconds();
        long beyond = Math.floorMod(offset, QUARTER);
        return Math.abs(offset) <= FURTHEST.toSeconds() && (beyond <= SLACK || beyond >= QUARTER - SLACK);
    }
}
