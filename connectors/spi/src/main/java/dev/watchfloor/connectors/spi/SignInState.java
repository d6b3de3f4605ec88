package dev.watchfloor.connectors.spi;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the holder of an account proves who that is, and how that went of late.
 *
 * @param factors what the account can be proven with, in the provider's order
 * @param demands what the provider asks of its holder at the next sign-in, in the provider's words, such as
 *     {@code CONFIGURE_TOTP}
 * @param failures wrong proofs since the last right one; empty when the provider does not count them
 */
public record SignInState(List<Factor> factors, List<String> demands, Optional<Failures> failures) {
    public SignInState {
        factors = List.copyOf(factors);
        demands = List.copyOf(demands);
    }

    /** What a factor is. */
    public enum Kind {
        PASSWORD,
        /** One-time codes of an app or a token. */
        CODE,
        /** A security key or passkey. */
        KEY,
        RECOVERY_CODES,
        OTHER
    }

    /**
     * One factor, without any secret.
     *
     * @param id the provider's id of it
     * @param label what its holder calls it; blank when it has no name
     * @param created when it was enrolled; null when the provider does not tell
     */
    public record Factor(
            String id, Kind kind, String label, @Nullable Instant created) {}

    /**
     * Wrong proofs.
     *
     * @param count 0 or more
     * @param last time of the last one; null when there was none
     * @param from where it came from, as the provider sees it; null when it does not tell
     * @param lockedUntil until when nobody is let in, whatever is proven; null when the account is not locked
     */
    public record Failures(
            int count,
            @Nullable Instant last,
            @Nullable IPAddress from,
            @Nullable Instant lockedUntil) {}
}
