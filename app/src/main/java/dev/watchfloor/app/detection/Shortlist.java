package dev.watchfloor.app.detection;

import java.util.Collection;
import java.util.List;

/**
 * The first few of what may be many.
 *
 * @param first the first, in the order of their times
 * @param more how many there are besides, at least; 0 or more
 */
public record Shortlist<T>(List<T> first, int more) {
    /** The most that a thread lists of a kind. */
    public static final int MOST = 50;

    public Shortlist {
        first = List.copyOf(first);
        if (more < 0) {
            throw new IllegalArgumentException("more must not be negative: " + more);
        }
    }

    /** The first {@value #MOST} of these. */
    public static <T> Shortlist<T> of(Collection<? extends T> all) {
        List<T> first = all.stream().limit(MOST).<T>map(one -> one).toList();
        return new Shortlist<>(first, all.size() - first.size());
    }

    public static <T> Shortlist<T> empty() {
        return new Shortlist<>(List.of(), 0);
    }

    public boolean isEmpty() {
        return first.isEmpty();
    }

    /** How many there are, at least. */
    public int count() {
        return first.size() + more;
    }
}
