package dev.watchfloor.app.intake.readonly;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionTraits;
import java.util.List;
import java.util.Set;

/** Lists sessions and ends none. */
record ReadOnlySessions(String name, SessionControl real) implements SessionControl {
    @Override
    public SessionTraits traits() throws ConnectorException, InterruptedException {
        SessionTraits own = real.traits();
        return new SessionTraits(
                own.accessTokenLife(),
                own.online(),
                own.remembered(),
                own.offline(),
                own.offlineSurvives(),
                ReadOnly.noted(name, own.notes()));
    }

    @Override
    public List<Session> list() throws ConnectorException, InterruptedException {
        return real.list();
    }

    @Override
    public ActionOutcome revoke(SessionRef session, ActionKey key) {
        return ReadOnly.refusal(name);
    }

    @Override
    public ActionOutcome revokeAll(String userId, ActionKey key) {
        return ReadOnly.refusal(name);
    }

    @Override
    public List<SelfCheck> rehearse(Set<SessionRef> sessions) {
        return ReadOnly.rehearsal(name);
    }

    @Override
    public List<SelfCheck> rehearseAll(String userId) {
        return ReadOnly.rehearsal(name);
    }
}
