package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import java.time.Instant;

/** Gives threads numbers that outlive a restart. Thread-safe; fails with StoreException. */
@FunctionalInterface
public interface ThreadNumbers {

    /**
     * The number of the thread of a network that began at {@code started}: the same again for one that was numbered
     * before and began no more than half an hour earlier or later, else the next free number.
     */
    long numberOf(IPAddress network, Instant started);
}
