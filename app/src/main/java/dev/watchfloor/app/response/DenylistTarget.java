package dev.watchfloor.app.response;

import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistTraits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gateway whose denylist the console keeps, as seen at the last look.
 *
 * @param name connector name
 * @param product product name
 * @param traits what it says of itself, null when it never answered
 * @param availability whether it takes entries, null when it never answered
 * @param sentence what is wrong, empty when nothing
 * @param entries number of entries at the last look
 * @param seen when it last answered, null when never
 */
public record DenylistTarget(
        String name,
        String product,
        @Nullable DenylistTraits traits,
        DenylistState.@Nullable Availability availability,
        String sentence,
        int entries,
        @Nullable Instant seen) {

    /** The same with another sentence. */
    public DenylistTarget withSentence(String value) {
        return new DenylistTarget(name, product, traits, availability, value, entries, seen);
    }
}
