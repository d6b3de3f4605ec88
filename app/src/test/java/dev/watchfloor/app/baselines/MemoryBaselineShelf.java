package dev.watchfloor.app.baselines;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps in memory. */
public final class MemoryBaselineShelf implements BaselineShelf {
    private final Map<Actor, Row> rows = new HashMap<>();
    private long position = NONE;
    private int changesLeft = Integer.MAX_VALUE;

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized void read(Consumer<Row> each) {
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparingLong(Row::touched));
        sorted.forEach(each);
    }

    @Override
    public synchronized Map<ActorKind, Integer> counts() {
        Map<ActorKind, Integer> counts = new HashMap<>();
        rows.keySet().forEach(actor -> counts.merge(actor.kind(), 1, Integer::sum));
        return counts;
    }

    @Override
    public synchronized void change(Collection<Row> put, Collection<Actor> remove, long newPosition) {
        if (changesLeft-- <= 0) {
            throw new IllegalStateException("the disk is gone");
        }
        put.forEach(row -> rows.put(row.actor(), row));
        remove.forEach(rows::remove);
        position = newPosition;
    }

    /** Bears so many more changes. */
    public synchronized void failAfter(int changes) {
        changesLeft = changes;
    }

    /** How many actors it holds. */
    public synchronized int size() {
        return rows.size();
    }
}
