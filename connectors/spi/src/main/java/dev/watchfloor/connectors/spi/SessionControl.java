package dev.watchfloor.connectors.spi;

import java.util.List;
import java.util.Set;

/** The sessions of an identity provider. Only the console's response package calls the acting methods. */
public interface SessionControl {

    /** What ending a session does and does not reach at this provider. */
    SessionTraits traits() throws ConnectorException, InterruptedException;

    /** Every session now open, online and offline, each once, in no particular order. */
    List<Session> list() throws ConnectorException, InterruptedException;

    /**
     * Ends one session. Idempotent: ending an ended one is {@link ActionOutcome.AlreadyDone}.
     *
     * <p>Read the effect back with {@link #list()}.
     */
    ActionOutcome revoke(SessionRef session, ActionKey key) throws ConnectorException, InterruptedException;

    /** Ends all sessions of one user, online and offline. Idempotent. */
    ActionOutcome revokeAll(String userId, ActionKey key) throws ConnectorException, InterruptedException;

    /**
     * Everything of {@link #revoke} but the write, for as many sessions as are to be ended: the permission, and which of
     * them are still open. Ordered as an operator would fix things; what cannot be asked is a failed check. Never changes
     * the product.
     */
    List<SelfCheck> rehearse(Set<SessionRef> sessions) throws InterruptedException;

    /** Everything of {@link #revokeAll} but the write, as {@link #rehearse}. */
    List<SelfCheck> rehearseAll(String userId) throws InterruptedException;
}
