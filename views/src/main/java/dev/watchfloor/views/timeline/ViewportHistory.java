package dev.watchfloor.views.timeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Where the operator looked and what was asked before, and after going back. FX thread only. */
final class ViewportHistory {
    private static final int KEPT = 100;

    private final Deque<TimelineViewport> before = new ArrayDeque<>();
    private final Deque<TimelineViewport> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /** Remembers a viewport that is being left for a new one; what was ahead is forgotten. */
    void leave(TimelineViewport viewport) {
        before.push(viewport);
        after.clear();
        if (before.size() > KEPT) {
            before.removeLast();
        }
        tell();
    }

    /** @param present kept so that {@link #forward} leads to it again */
    Optional<TimelineViewport> back(TimelineViewport present) {
        return step(before, after, present);
    }

    /** @param present kept so that {@link #back} leads to it again */
    Optional<TimelineViewport> forward(TimelineViewport present) {
        return step(after, before, present);
    }

    ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    private Optional<TimelineViewport> step(
            Deque<TimelineViewport> from, Deque<TimelineViewport> to, TimelineViewport present) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(present);
        TimelineViewport next = from.pop();
        tell();
        return Optional.of(next);
    }

    private void tell() {
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}
