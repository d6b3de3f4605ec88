package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fills one page up to its limit, which counts events and rejected records together. Not thread-safe. */
final class PageCollector {
    private final int limit;
    private final List<SecurityEvent> events = new ArrayList<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();
    private int passedOver;

    PageCollector(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
        this.limit = limit;
    }

    boolean isFull() {
        return room() == 0;
    }

    boolean isEmpty() {
        return events.isEmpty() && rejected.isEmpty();
    }

    /** Takes as many of {@code found} as fit, after the first {@code skipped} ones; returns how many were taken. */
    int take(List<SecurityEvent> found, int skipped) {
        int from = Math.min(skipped, found.size());
        int count = Math.min(found.size() - from, room());
        events.addAll(found.subList(from, from + count));
        return count;
    }

    void reject(RejectedRecord record) {
        rejected.add(record);
    }

    /** Counts a record of no interest; it takes no room. */
    void passOver() {
        passedOver++;
    }

    /** The page, its events oldest first: records of several files, and records written late, are put in order. */
    Page page(Cursor next, boolean more) {
        events.sort(Comparator.comparing(SecurityEvent::time));
        return new Page(events, rejected, next, more, passedOver);
    }

    private int room() {
        return Math.max(0, limit - events.size() - rejected.size());
    }
}
