package dev.watchfloor.app.rules.tuning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suppression as it is kept.
 *
 * @param id of its own
 * @param wish what it is to do
 * @param owner name of the operator who answers for it
 * @param since when it was made
 * @param hidden how many findings it caught; after a crash one batch may be missing
 * @param latest when it caught one last, by the console's clock; null for never
 */
public record Suppression(
        UUID id,
        SuppressionWish wish,
        String owner,
        Instant since,
        long hidden,
        @Nullable Instant latest) {

    /** Whether it has an effect. */
    public boolean isActive(Instant now) {
        return now.isBefore(wish.until());
    }

    /** Whether somebody should look whether it is still wanted. */
    public boolean isDue(Instant now) {
        return isActive(now) && !now.isBefore(wish.review());
    }

    Suppression reviewed(Instant next) {
        return new Suppression(id, wish.reviewedAt(next), owner, since, hidden, latest);
    }
}
