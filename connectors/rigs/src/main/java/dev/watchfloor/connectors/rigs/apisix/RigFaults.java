package dev.watchfloor.connectors.rigs.apisix;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** What can be made to go wrong at the Admin API; the data plane goes on with the last configuration. Thread-safe. */
public final class RigFaults {

    /** When another writer may come in between. */
    public enum Moment {
        /** After a GET of global rules was answered: the reader now holds an old list. */
        AFTER_READ,
        /** Inside a PATCH, between its own read and its write: APISIX answers 503. */
        INSIDE_PATCH,
        /** After a PUT or PATCH of a global rule was stored: a last-write-wins overwrite. */
        AFTER_WRITE
    }

    private final Map<Moment, Queue<Runnable>> interleaved = new EnumMap<>(Moment.class);
    private volatile boolean etcdDown;
    private volatile boolean addressForbidden;
    private volatile boolean serverTokens = true;
    private volatile Duration latency = Duration.ZERO;

    RigFaults() {
        for (Moment moment : Moment.values()) {
            interleaved.put(moment, new ConcurrentLinkedQueue<>());
        }
    }

    /** Whether the Admin API has lost its store: everything is 503. */
    public void etcdDown(boolean value) {
        etcdDown = value;
    }

    /** Whether our address is outside {@code allow_admin}: everything is nginx' own 403 page. */
    public void addressForbidden(boolean value) {
        addressForbidden = value;
    }

    /** How long the Admin API takes before it answers; nothing at start. */
    public void latency(Duration value) {
        latency = value;
    }

    /** Whether answers name the version ({@code enable_server_tokens}); on at start. */
    public void serverTokens(boolean value) {
        serverTokens = value;
    }

    /** Runs {@code other} once, at the next such moment. Several are run one per moment, in order. */
    public void interleave(Moment moment, Runnable other) {
        queue(moment).add(other);
    }

    /** Lets the time pass that an answer takes. */
    void takeTime() {
        LockSupport.parkNanos(latency.toNanos());
    }

    boolean isEtcdDown() {
        return etcdDown;
    }

    boolean isAddressForbidden() {
        return addressForbidden;
    }

    boolean showsServerTokens() {
        return serverTokens;
    }

    void reached(Moment moment) {
        Runnable other = queue(moment).poll();
        if (other != null) {
            other.run();
        }
    }

    private Queue<Runnable> queue(Moment moment) {
        return interleaved.computeIfAbsent(moment, unused -> new ConcurrentLinkedQueue<>());
    }
}
