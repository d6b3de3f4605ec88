package dev.watchfloor.app.index;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first few of what is offered, by an order. Not thread-safe. */
final class Ranking<T> {
    private final int limit;
    private final Comparator<T> order;
    /** The last of those kept is on top. */
    private final PriorityQueue<T> kept;

    Ranking(int limit, Comparator<T> order) {
        this.limit = limit;
        this.order = order;
        kept = new PriorityQueue<>(Math.min(limit, 1_000) + 1, order.reversed());
    }

    boolean isFull() {
        return kept.size() == limit;
    }

    /** Whether {@code candidate} would be kept. */
    boolean wants(T candidate) {
        return !isFull() || order.compare(candidate, kept.peek()) < 0;
    }

    void offer(T candidate) {
        if (wants(candidate)) {
            if (isFull()) {
                kept.poll();
            }
            kept.add(candidate);
        }
    }

    /** The last of those that are kept; only when there is one. */
    T last() {
        return java.util.Objects.requireNonNull(kept.peek());
    }

    /** First to last. */
    List<T> sorted() {
        return kept.stream().sorted(order).toList();
    }
}
