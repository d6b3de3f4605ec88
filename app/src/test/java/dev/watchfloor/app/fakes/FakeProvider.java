package dev.watchfloor.app.fakes;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionTraits;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.testing.DevicesInMemory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An identity provider with sessions in memory. */
public final class FakeProvider implements Connector, SessionControl {
    public final Map<SessionRef, Session> sessions = new ConcurrentHashMap<>();
    public final FakeAccounts accounts = new FakeAccounts(this);
    public final DevicesInMemory devices = new DevicesInMemory();
    public volatile boolean isDown;
    /** Whether it keeps a register of devices; said before it is used. */
    public volatile boolean keepsDevices = true;
    /** Looks that a revoked session stays listed for. */
    public volatile int lag;

    @Override
    public SessionTraits traits() {
        return new SessionTraits(Duration.ofMinutes(5), List.of());
    }

    @Override
    public List<Session> list() throws ConnectorException {
        if (isDown) {
            throw new ConnectorException(ConnectorException.Category.UNREACHABLE, "The provider does not answer.");
        }
        if (!leaving.isEmpty() && --lag < 0) {
            leaving.keySet().forEach(sessions::remove);
            leaving.clear();
        }
        return List.copyOf(sessions.values());
    }

    private final Map<SessionRef, Boolean> leaving = new ConcurrentHashMap<>();

    @Override
    public ActionOutcome revoke(SessionRef session, ActionKey key) throws ConnectorException {
        if (isDown) {
            throw new ConnectorException(ConnectorException.Category.FORBIDDEN, "The account may not end sessions.");
        }
        if (!sessions.containsKey(session)) {
            return new ActionOutcome.AlreadyDone("It was over.");
        }
        leaving.put(session, true);
        return new ActionOutcome.Done("The provider ended it.");
    }

    @Override
    public ActionOutcome revokeAll(String userId, ActionKey key) {
        sessions.values().removeIf(session -> session.userId().equals(userId));
        return new ActionOutcome.Done("The provider ended all.");
    }

    @Override
    public List<SelfCheck> rehearse(Set<SessionRef> wanted) {
        return List.of(SelfCheck.passed("End sessions", "It may end sessions."));
    }

    @Override
    public List<SelfCheck> rehearseAll(String userId) {
        return List.of(SelfCheck.passed("End sessions", "It may end sessions."));
    }

    public void add(Session session) {
        sessions.put(session.ref(), session);
    }

    @Override
    public Optional<SessionControl> sessions() {
        return Optional.of(this);
    }

    @Override
    public Optional<UserControl> users() {
        return Optional.of(accounts);
    }

    @Override
    public Optional<DeviceControl> devices() {
        return keepsDevices ? Optional.of(devices) : Optional.empty();
    }

    @Override
    public ProductIdentity identity() {
        return new ProductIdentity("Fake provider", "1", "memory");
    }

    @Override
    public Health checkHealth() {
        return Health.unknown();
    }

    @Override
    public List<SelfCheck> selfTest() {
        return List.of();
    }

    @Override
    public void close() {}
}
