package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import java.time.Instant;

/** Gives incidents numbers that outlive a restart. Thread-safe; fails with StoreException. */
@FunctionalInterface
public interface IncidentNumbers {

    /**
     * The number of the incident of a network that began at {@code started}: the same again for one that was numbered
     * before and began no more than half an hour earlier or later, else the next free number.
     */
    long numberOf(IPAddress network, Instant started);
}
