package dev.watchfloor.app.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that columns of sealed segments may take together. When it is used up, what was not used for longest goes;
 * it is read from disk again when it is asked for. Thread-safe.
 */
final class HotMemory {
    /** How much is freed at once, so that freeing is rare. */
    private static final double KEPT_SHARE = 0.9;

    private volatile long budget;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong uses = new AtomicLong();
    private final Set<SealedSegment> segments = ConcurrentHashMap.newKeySet();

    /** @param budget in bytes */
    HotMemory(long budget) {
        this.budget = budget;
    }

    void register(SealedSegment segment) {
        segments.add(segment);
    }

    void forget(SealedSegment segment) {
        segments.remove(segment);
    }

    /** A number that grows: when something was last used. */
    long tick() {
        return uses.incrementAndGet();
    }

    void taken(long bytes) {
        if (used.addAndGet(bytes) > budget && bytes >= 0) {
            makeRoom();
        }
    }

    /** Changes the budget; when it is smaller, what is above it is let go. */
    void setBudget(long bytes) {
        budget = bytes;
        makeRoom();
    }

    long budget() {
        return budget;
    }

    long used() {
        return used.get();
    }

    /** Part of a segment that can be let go. */
    record Part(SealedSegment segment, int number, long lastUsed) {}

    private synchronized void makeRoom() {
        if (used.get() <= budget) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        segments.forEach(segment -> segment.addRemovable(parts));
        parts.sort(Comparator.comparingLong(Part::lastUsed));
        for (Part part : parts) {
            if (used.get() <= budget * KEPT_SHARE) {
                return;
            }
            part.segment().letGo(part.number());
        }
    }
}
