package dev.watchfloor.app.detection;

import inet.ipaddr.IPAddress;

/** A session opened from a suspect network, and what was served to it afterwards. Not thread-safe. */
final class SessionTrace {
    private Clue opened;
    private final Tally served = new Tally();
    private boolean bySession;

    SessionTrace(Clue opened) {
        this.opened = opened;
    }

    /** How it was opened. */
    Clue opened() {
        return opened;
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
        if (request.time().isBefore(opened.time())) {
            return false;
        }
        boolean isSession = request.session() != null
                && opened.session() != null
                && request.session().id().equals(opened.session().id());
        IPAddress address = opened.address();
        boolean isUser = !request.user().isEmpty() && request.user().equals(opened.user());
        if (!isSession && !isUser && !request.address().equals(address)) {
            return false;
        }
        bySession |= isSession;
        served.add(request);
        return true;
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
