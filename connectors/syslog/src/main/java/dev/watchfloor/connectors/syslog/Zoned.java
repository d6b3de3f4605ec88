package dev.watchfloor.connectors.syslog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Settles when something happened. A time without a zone counts only where the operator said which zone the senders keep;
 * of an hour that comes twice in autumn, the first is taken. Immutable.
 *
 * @param zone of times that name none; empty when such times are to be refused
 */
record Zoned(Optional<ZoneId> zone) {

    /**
     * The first of the times that can be told; the arrival when none was written at all; empty when one was written
     * without a zone and none is known.
     */
    Optional<Instant> of(List<HeaderTime> times, Instant arrival) {
        boolean isWritten = false;
        for (HeaderTime time : times) {
            switch (time) {
                case HeaderTime.At at -> {
                    return Optional.of(at.instant());
                }
                case HeaderTime.Local local -> {
                    if (zone.isPresent()) {
                        return Optional.of(local.time().atZone(zone.get()).toInstant());
                    }
                    isWritten = true;
                }
                case HeaderTime.None none -> {}
            }
        }
        return isWritten ? Optional.empty() : Optional.of(arrival);
    }
}
