package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.roles.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's key, as it is known here. One that is trusted no more stays on record.
 *
 * @param card its name is the one that was given here
 * @param roles in which its owner may agree; with none it may only ask
 * @param since when it was trusted
 * @param by who trusted it
 * @param ended since when it counts no more, or null
 */
public record TrustedKey(
        KeyCard card,
        Set<Role> roles,
        Instant since,
        String by,
        @Nullable Instant ended) {
    public TrustedKey {
        roles = Set.copyOf(Role.agreeing(roles));
    }

    /** Stands in {@link #by} where the key is an operator's of this profile, trusted in the roles they have. */
    public static final String OPERATOR = "operator";

    /** Whether it is an operator's of this profile. */
    public boolean isOperator() {
        return by.equals(OPERATOR);
    }

    public boolean isTrusted() {
        return ended == null;
    }
}
