package dev.watchfloor.app.sessions;

import dev.watchfloor.connectors.spi.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as the console saw it over time.
 *
 * @param provider the connector of the identity provider
 * @param session its latest state at the provider
 * @param state how it stands
 * @param ended when it ended, null while open; for sessions that vanished between two looks the time of the second look
 * @param seen when the provider was last asked with success
 * @param incident id of an incident that it is part of, or null
 */
public record SessionRecord(
        String provider,
        Session session,
        State state,
        @Nullable Instant ended,
        Instant seen,
        @Nullable String incident) {

    /** How a session stands. */
    public enum State {
        OPEN,
        /** Ended by itself or by its holder. */
        ENDED,
        /** Ended by an operator or administrator. */
        REVOKED
    }
}
