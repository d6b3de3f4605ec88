package dev.watchfloor.views.sessions;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.SessionRef;

/** Names a row for as long as it is there. */
record SessionKey(String provider, SessionRef session) {
    static SessionKey of(SessionRecord row) {
        return new SessionKey(row.provider(), row.session().ref());
    }
}
