package dev.watchfloor.app.detection;

import java.time.Instant;

/** Gives threads numbers that outlive a restart. Thread-safe; fails with StoreException. */
@FunctionalInterface
public interface ThreadNumbers {

    /**
     * The number of the thread of an origin that began at {@code started}: the same again for one that was numbered
     * before and began no more than half an hour earlier or later, else the next free number.
     */
    long numberOf(ThreadOrigin origin, Instant started);

    /**
     * As {@link #numberOf} for a thread whose begin may be older than what was read: it may also be the latest earlier one
     * of the origin, if that was last seen no more than half an hour before {@code started}.
     *
     * @param started the first that is known of it
     */
    default long numberOfOngoing(ThreadOrigin origin, Instant started) {
        return numberOf(origin, started);
    }
}
