package dev.watchfloor.views.kit;

import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;

/**
 * Where a screen's red buttons lead: each opens a dialog with the plan, and nothing happens before the operator has seen
 * it and agreed. FX thread only; all return at once.
 */
public interface Responder {

    /** Asks to end one session. */
    void revokeSession(String provider, SessionRef session, String userName);

    /** Asks to end all sessions of an account. */
    void revokeUser(String provider, String userId, String userName);

    /** Asks to refuse a network; the operator may change it. */
    void block(IPAddress suggestion);

    /** Asks to refuse a network no more. */
    void lift(IPAddress network);
}
