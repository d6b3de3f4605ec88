package dev.watchfloor.app.response;

import dev.watchfloor.app.sessions.SessionBoard;
import org.jspecify.annotations.Nullable;

/** Finds the verb of a request. */
final class Verbs {
    private final SessionBoard sessions;

    Verbs(SessionBoard sessions) {
        this.sessions = sessions;
    }

    /** @param earlier the console's lease of the network before the act; null for other requests and where there is none */
    Verb<?> of(ResponseRequest request, @Nullable KeptLease earlier) {
        return switch (request) {
            case ResponseRequest.Block block -> new NetworkBlock(block, earlier);
            case ResponseRequest.Lift lift -> new NetworkLift(lift);
            case ResponseRequest.AdoptDenylist adoption -> new DenylistAdoption(adoption);
            case ResponseRequest.RevokeSession session -> new SessionRevocation(session);
            case ResponseRequest.RevokeUserSessions user -> new UserRevocation(user, open(user));
        };
    }

    private long open(ResponseRequest.RevokeUserSessions user) {
        return sessions.open().stream()
                .filter(session -> session.provider().equals(user.provider()))
                .filter(session -> session.session().userId().equals(user.userId()))
                .count();
    }
}
