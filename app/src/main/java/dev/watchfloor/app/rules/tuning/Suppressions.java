package dev.watchfloor.app.rules.tuning;

import dev.watchfloor.app.Pin;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What operators do not want to be disturbed by. Changes are durable, audited and count for the next finding; those found
 * before stay as they are. Thread-safe; a failing disk surfaces as {@link dev.watchfloor.app.timeline.StoreException}.
 */
public interface Suppressions {
    /** Most that are kept, ended ones included. */
    int MOST = 1_000;

    /** All, oldest first; ended ones stay until they are removed. Never blocks. */
    List<Suppression> all();

    /**
     * Keeps one in the name of the console's operator.
     *
     * @throws UnfitSuppressionException when it means everything, has no reason, no end within a year, a review after its
     *     end, or there are {@link #MOST}
     */
    Suppression add(SuppressionWish wish) throws UnfitSuppressionException;

    /** Its findings disturb again. @return what it was, for undoing with {@link #restore}; empty when there was none */
    Optional<Suppression> remove(UUID id);

    /** Takes a removal back: with its owner, its end and what it had counted. */
    void restore(Suppression removed);

    /** Somebody looked and still wants it: the next review is after the usual time. @return whether there is such a one */
    boolean review(UUID id);

    /**
     * What it would have hidden. Blocks for about a second for each million events.
     *
     * @param days 24 hours each, up to now, 1..366
     */
    SuppressionPreview preview(SuppressionScope scope, int days);

    /** Tells after suppressions changed or hid something, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
