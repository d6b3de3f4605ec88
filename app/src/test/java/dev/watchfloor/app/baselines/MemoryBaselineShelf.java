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
    public synchronized void change(Collection<Row> put, Collection<Actor> remove, long newPosition) {
        put.forEach(row -> rows.put(row.actor(), row));
        remove.forEach(rows::remove);
        position = newPosition;
    }

    /** How many actors it holds. */
    public synchronized int size() {
        return rows.size();
    }
}
