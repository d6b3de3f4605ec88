package dev.watchfloor.app.response;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One refused network over all targets.
 *
 * @param network what is refused
 * @param present targets where it was found at the last look
 * @param missing targets where the console put it and it is no longer found
 * @param lease who, why and until when, or null when others put it there
 */
public record DenylistRow(
        IPAddress network,
        Set<String> present,
        Set<String> missing,
        @Nullable Lease lease) {
    public DenylistRow {
        present = Set.copyOf(present);
        missing = Set.copyOf(missing);
    }

    /**
     * The console's own record of a block.
     *
     * @param owner who blocked it
     * @param reason why
     * @param since when
     * @param until when the console lifts it, null when it does not
     */
    public record Lease(
            String owner,
            String reason,
            Instant since,
            @Nullable Instant until) {}
}
