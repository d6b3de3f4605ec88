package dev.watchfloor.connectors.testing;

import dev.watchfloor.connectors.spi.SessionRef;

/**
 * A session as its holder has it: what a signed-in user, or the thief of a token, has in hand.
 *
 * @param ref the provider's name of it
 * @param userId the provider's id of the account
 * @param refreshToken what keeps it alive; worthless once the session is ended
 */
public record HeldSession(SessionRef ref, String userId, String refreshToken) {
    @Override
    public String toString() {
        return "HeldSession[" + ref + "]";
    }
}
