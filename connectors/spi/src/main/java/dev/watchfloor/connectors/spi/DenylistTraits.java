package dev.watchfloor.connectors.spi;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a denylist target says of itself, so that a plan can tell the operator before the write.
 *
 * @param expires whether entries can end by themselves at the target; otherwise the console lifts them
 * @param entryLimit most entries the target takes, or null when none is known
 * @param delay longest time from an accepted write until requests are refused
 * @param keepAlive longest time that connections opened before are served after that; zero when every request on them is
 *     checked, null when not known. An answer already under way is not meant
 * @param bites where in the handling of a request the entry takes effect
 * @param survivesReload whether entries outlive a restart or reload of the product
 * @param notes plain sentences on what is peculiar here
 */
public record DenylistTraits(
        boolean expires,
        @Nullable Integer entryLimit,
        Duration delay,
        @Nullable Duration keepAlive,
        Bite bites,
        boolean survivesReload,
        List<String> notes) {

    /** Where the entry takes effect. */
    public enum Bite {
        BEFORE_AUTHENTICATION,
        /** The gateway still checks credentials of refused addresses: guessing goes on, access does not. */
        AFTER_AUTHENTICATION,
        UNKNOWN
    }

    public DenylistTraits {
        notes = List.copyOf(notes);
    }

    /** Of a target of which it is not known how long open connections are served. */
    public DenylistTraits(
            boolean expires,
            @Nullable Integer entryLimit,
            Duration delay,
            Bite bites,
            boolean survivesReload,
            List<String> notes) {
        this(expires, entryLimit, delay, null, bites, survivesReload, notes);
    }
}
