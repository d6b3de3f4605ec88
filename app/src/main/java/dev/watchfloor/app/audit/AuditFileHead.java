package dev.watchfloor.app.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first line of an exported audit.
 *
 * @param profile identity of the profile
 * @param exported when, by the console's clock
 * @param from only entries at or after it, null for all
 * @param to only entries before it, null for all
 * @param filter words that entries have to mention, empty for all
 * @param anchor how far the audit had come, so that the end of the file cannot be cut off unseen
 */
public record AuditFileHead(
        String profile,
        Instant exported,
        @Nullable Instant from,
        @Nullable Instant to,
        String filter,
        Optional<Anchor> anchor) {

    /** Whether every entry up to the anchor is in the file; otherwise only each for itself can be verified. */
    public boolean isComplete() {
        return from == null && to == null && filter.isEmpty();
    }
}
