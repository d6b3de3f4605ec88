package dev.watchfloor.app.store;

import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers damaged blocks, each once, and says so in the log when it first meets one. Thread-safe. */
final class DamageReport {
    private static final Logger LOG = LoggerFactory.getLogger(DamageReport.class);
    private static final int NAMED = 100;

    private final TreeMap<Long, Integer> eventsByFirst = new TreeMap<>();

    void add(long first, int events, String reason) {
        boolean isNew;
        synchronized (this) {
            isNew = eventsByFirst.putIfAbsent(first, events) == null;
        }
        if (isNew) {
            LOG.error(
                    "{} events from position {} on cannot be read back ({}). All others can; check the disk that holds"
                            + " the profile.",
                    events,
                    first,
                    reason);
        }
    }

    /** Forgets what was found within, because it is no longer there. */
    synchronized void forget(long first, long last) {
        eventsByFirst.subMap(first, true, last, true).clear();
    }

    synchronized Damage soFar() {
        return new Damage(
                eventsByFirst.size(),
                eventsByFirst.values().stream().mapToLong(Integer::longValue).sum(),
                eventsByFirst.keySet().stream().limit(NAMED).toList());
    }
}
