package dev.watchfloor.app.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Gives one working thread what is stored, each event once and in the order of positions. It never makes the intake wait,
 * for whoever works on events may have to append: what does not fit is read from the store later. What was given counts
 * as done only when it is said to be. {@link #offer}, {@link #skip} and {@link #waiting} are for any thread, the rest is
 * for the working one.
 */
public final class Following {
    /** Before every position. */
    public static final long NONE = -1;

    private static final int BATCH = 2_000;
    /** Instead of a position: nothing is to be read. */
    private static final long QUEUED = -2;

    private final EventStore events;
    private final Set<String> own;
    private final int mostWaiting;

    // All guarded by the queue, which is never held while the store works.
    private final Queue<StoredEvent> waiting = new ArrayDeque<>();
    private boolean isBehind;
    private long position = NONE;
    private long upTo = NONE;
    private long newest = NONE;

    /**
     * @param own connectors whose events are passed over
     * @param mostWaiting events that are held; more are read from the store
     */
    public Following(EventStore events, Set<String> own, int mostWaiting) {
        this.events = events;
        this.own = Set.copyOf(own);
        this.mostWaiting = mostWaiting;
    }

    /** Goes on behind this position. Without it, what was offered first is the first. */
    public void from(long known) {
        synchronized (waiting) {
            position = known;
            upTo = known;
            readAgain();
        }
    }

    /** Takes what was just committed; never waits. */
    public void offer(EventStore.Appended appended) {
        List<StoredEvent> stored = appended.stored();
        if (stored.isEmpty() || own.contains(appended.connector())) {
            return;
        }
        synchronized (waiting) {
            if (position == NONE && newest == NONE && !isBehind) {
                position = stored.getFirst().position() - 1;
            }
            newest = stored.getLast().position();
            if (isBehind || waiting.size() + stored.size() > mostWaiting) {
                readAgain();
            } else {
                waiting.addAll(stored);
            }
        }
    }

    /** Nobody needs what was committed so far, nor what waits. */
    public void skip(EventStore.Appended appended) {
        if (appended.stored().isEmpty()) {
            return;
        }
        synchronized (waiting) {
            waiting.clear();
            isBehind = false;
            newest = appended.stored().getLast().position();
            position = newest;
        }
    }

    /**
     * The next events that are not done, at most 2,000; empty when there are none now. What was given before and is not
     * wanted {@link #again} counts as done, so that an event that is too much for its asker does not hold it up.
     *
     * @throws StoreException when they cannot be read; they are given the next time
     */
    public List<StoredEvent> next() {
        done();
        long known = position();
        long seen = newestBehind();
        while (seen != QUEUED) {
            List<StoredEvent> read = events.behind(known, BATCH);
            if (read.isEmpty()) {
                seen = caughtUp(seen);
                continue;
            }
            known = read.getLast().position();
            List<StoredEvent> others = read.stream()
                    .filter(event -> !own.contains(event.connector()))
                    .toList();
            given(known, others.isEmpty());
            if (!others.isEmpty()) {
                return others;
            }
        }
        return queued();
    }

    /** How far it is when what was given last is done. */
    public long upTo() {
        synchronized (waiting) {
            return upTo;
        }
    }

    /** How far it is; {@link #NONE} before the first. */
    public long position() {
        synchronized (waiting) {
            return position;
        }
    }

    /** What was given last need not be given again. */
    public void done() {
        synchronized (waiting) {
            position = Math.max(position, upTo);
        }
    }

    /** What was given last is given again. */
    public void again() {
        synchronized (waiting) {
            boolean wasGiven = position != NONE || newest != NONE || isBehind;
            if (wasGiven) {
                upTo = position;
                readAgain();
            }
        }
    }

    /** Events that were not given yet; the most there can be while it is behind. */
    public int waiting() {
        synchronized (waiting) {
            return isBehind ? Math.clamp(newest - position, 0, Integer.MAX_VALUE) : waiting.size();
        }
    }

    private long newestBehind() {
        synchronized (waiting) {
            return isBehind ? newest : QUEUED;
        }
    }

    /**
     * After a look that found no more: what was committed before it is done, so only what came meanwhile can be missing.
     *
     * @param seen what had been committed last before the look
     */
    private long caughtUp(long seen) {
        synchronized (waiting) {
            if (newest == seen) {
                isBehind = false;
            }
            return isBehind ? newest : QUEUED;
        }
    }

    private List<StoredEvent> queued() {
        List<StoredEvent> batch = new ArrayList<>();
        synchronized (waiting) {
            while (batch.size() < BATCH && !waiting.isEmpty()) {
                StoredEvent event = waiting.remove();
                if (event.position() > position) {
                    batch.add(event);
                }
            }
            upTo = batch.isEmpty() ? position : batch.getLast().position();
        }
        return batch;
    }

    private void readAgain() {
        waiting.clear();
        isBehind = true;
    }

    private void given(long known, boolean isDone) {
        synchronized (waiting) {
            upTo = known;
            if (isDone) {
                position = Math.max(position, known);
            }
        }
    }
}
