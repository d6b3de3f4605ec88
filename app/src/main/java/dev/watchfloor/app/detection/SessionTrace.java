package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;
import org.jspecify.annotations.Nullable;

/** A session of a suspect, and what was served to it afterwards. Not thread-safe. */
final class SessionTrace {
    private Clue opened;
    private final @Nullable JoinKey via;
    private final Tally served = new Tally();
    private boolean bySession;

    /** @param via what joins it, or null when it comes from the episode's origin */
    SessionTrace(Clue opened, @Nullable JoinKey via) {
        this.opened = opened;
        this.via = via;
    }

    /** How it was opened. */
    Clue opened() {
        return opened;
    }

    /** What joins it, or null when it comes from the episode's origin. */
    @Nullable
    JoinKey via() {
        return via;
    }

    /** A second report of the same session: an event tells more than a look at the provider. */
    void reported(Clue again) {
        if (opened.position() < 0 && again.position() >= 0) {
            opened = again;
        }
    }

    boolean isSame(Clue other) {
        return opened.connector().equals(other.connector())
                && opened.session() != null
                && opened.session().equals(other.session());
    }

    /** Takes in a served request when it was made after the opening by this session, address or account. */
    boolean offer(Clue request) {
        if (request.when().isBefore(opened.when())) {
            return false;
        }
        boolean isSession = request.session() != null
                && opened.session() != null
                && request.session().id().equals(opened.session().id());
        IPAddress address = opened.address();
        boolean isUser = !request.user().isEmpty() && request.user().equals(opened.user());
        if (!isSession && !isUser && (address == null || !address.equals(request.address()))) {
            return false;
        }
        bySession |= isSession;
        served.add(request);
        return true;
    }

    /** Takes over what was served to the same session. */
    void absorb(SessionTrace other) {
        served.add(other.served);
        bySession |= other.bySession;
    }

    /** The session's id, empty when it has none. */
    String sessionId() {
        return opened.session() == null ? "" : opened.session().id();
    }

    Tally served() {
        return served;
    }

    /** Whether some request carried the session's id. */
    boolean isBySession() {
        return bySession;
    }
}
