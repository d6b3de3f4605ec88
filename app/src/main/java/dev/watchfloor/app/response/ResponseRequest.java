package dev.watchfloor.app.response;

import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an operator wants done. Every request carries the operator's reason, which goes into the audit. */
public sealed interface ResponseRequest {

    /** Why, in the operator's words; not blank when applied. */
    String reason();

    /** End one session. */
    record RevokeSession(String provider, SessionRef session, String userName, String reason)
            implements ResponseRequest {}

    /** End all sessions of one account. */
    record RevokeUserSessions(String provider, String userId, String userName, String reason)
            implements ResponseRequest {}

    /**
     * Refuse a network.
     *
     * @param until when the console lifts it again; null keeps it until lifted by hand
     * @param targets connectors with a denylist
     */
    record Block(IPAddress network, @Nullable Instant until, Set<String> targets, String reason)
            implements ResponseRequest {
        public Block {
            targets = Set.copyOf(targets);
        }
    }

    /** Refuse a network no more. */
    record Lift(IPAddress network, Set<String> targets, String reason) implements ResponseRequest {
        public Lift {
            targets = Set.copyOf(targets);
        }
    }

    /** Take over the list that somebody else keeps at a target. */
    record AdoptDenylist(String target, String reason) implements ResponseRequest {}
}
