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
}
