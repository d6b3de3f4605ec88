package dev.watchfloor.views.timeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where the operator looked before, and after going back. Not thread-safe. */
final class ViewportHistory {
    private static final int KEPT = 100;

    private final Deque<TimelineViewport> before = new ArrayDeque<>();
    private final Deque<TimelineViewport> after = new ArrayDeque<>();

    /** Remembers a viewport that is being left for a new one; what was ahead is forgotten. */
    void leave(TimelineViewport viewport) {
        before.push(viewport);
        after.clear();
        if (before.size() > KEPT) {
            before.removeLast();
        }
    }

    /** @param present kept so that {@link #forward} leads to it again */
    Optional<TimelineViewport> back(TimelineViewport present) {
        return step(before, after, present);
    }

    /** @param present kept so that {@link #back} leads to it again */
    Optional<TimelineViewport> forward(TimelineViewport present) {
        return step(after, before, present);
    }

    private static Optional<TimelineViewport> step(
            Deque<TimelineViewport> from, Deque<TimelineViewport> to, TimelineViewport present) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(present);
        return Optional.of(from.pop());
    }
}
