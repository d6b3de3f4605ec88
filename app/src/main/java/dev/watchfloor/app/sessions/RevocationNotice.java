package dev.watchfloor.app.sessions;

import dev.watchfloor.connectors.spi.SessionRef;

/** Hears of sessions that an operator of this console ended, so that they count as revoked and not merely as gone. */
public interface RevocationNotice {

    /** One session was ended and is no longer listed. */
    void revoked(String provider, SessionRef session);

    /** All sessions of an account were ended. */
    void revokedAll(String provider, String userId);
}
