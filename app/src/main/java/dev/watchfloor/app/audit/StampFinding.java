package dev.watchfloor.app.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a time stamp says of its anchor.
 *
 * @param stamp the anchor with its token
 * @param time when the authority saw it, by its clock; null when the token does not fit
 * @param authority whose token it is, by the name in its certificate; empty when the token does not fit
 * @param problem why the token proves nothing, a sentence; empty when it fits
 */
public record StampFinding(Stamp stamp, @Nullable Instant time, String authority, String problem) {
    /** What was stamped. */
    public Anchor anchor() {
        return stamp.anchor();
    }

    /** Whether the token proves that the anchor was there at that time. */
    public boolean fits() {
        return problem.isEmpty();
    }
}
