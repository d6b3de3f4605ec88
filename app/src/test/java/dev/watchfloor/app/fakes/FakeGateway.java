package dev.watchfloor.app.fakes;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A gateway with a denylist in memory that can be broken in the ways gateways break. */
public final class FakeGateway implements Connector, DenylistControl {
    public final Set<IPAddress> entries = new HashSet<>();
    /** Of a gateway whose traits say that entries expire. */
    public final Map<IPAddress, Instant> ends = new HashMap<>();

    public final List<DenylistChange> writes = new ArrayList<>();
    public DenylistTraits traits =
            new DenylistTraits(false, null, Duration.ZERO, DenylistTraits.Bite.BEFORE_AUTHENTICATION, true, List.of());
    public Availability availability = Availability.READY;
    public volatile boolean isDown;
    /** When set, every call fails with it. */
    public volatile ConnectorException failure;
    /** Accepts writes and forgets them. */
    public boolean isForgetful;
    /** Writes, and then the line drops before the answer. */
    public boolean losesAnswers;
    /** When set, a write waits for it. */
    public volatile CountDownLatch hold;

    public final CountDownLatch writing = new CountDownLatch(1);

    @Override
    public synchronized DenylistTraits traits() throws ConnectorException {
        requireUp();
        return traits;
    }

    @Override
    public synchronized DenylistState read() throws ConnectorException {
        requireUp();
        return new DenylistState(availability, "", entries, ends);
    }

    @Override
    public ActionOutcome apply(DenylistChange change, ActionKey key) throws ConnectorException, InterruptedException {
        requireUp();
        writing.countDown();
        CountDownLatch held = hold;
        if (held != null) {
            held.await();
        }
        synchronized (this) {
            writes.add(change);
            if (!isForgetful) {
                entries.addAll(change.add());
                entries.removeAll(change.remove());
                change.add().forEach(ends::remove);
                change.remove().forEach(ends::remove);
                if (traits.expires() && change.until() != null) {
                    change.add().forEach(network -> ends.put(network, change.until()));
                }
            }
            return losesAnswers
                    ? new ActionOutcome.Unknown("The gateway did not answer.")
                    : new ActionOutcome.Done("The gateway took it.");
        }
    }

    @Override
    public synchronized ActionOutcome adopt(ActionKey key) {
        availability = Availability.READY;
        return new ActionOutcome.Done("Taken over.");
    }

    @Override
    public synchronized List<SelfCheck> rehearse(DenylistChange change) {
        return List.of(
                isDown
                        ? SelfCheck.failed("Change the denylist", "The gateway does not answer.")
                        : SelfCheck.passed("Change the denylist", "It takes entries."));
    }

    private void requireUp() throws ConnectorException {
        ConnectorException fails = failure;
        if (fails != null) {
            throw fails;
        }
        if (isDown) {
            throw new ConnectorException(ConnectorException.Category.UNREACHABLE, "The gateway does not answer.");
        }
    }

    @Override
    public Optional<DenylistControl> denylist() {
        return Optional.of(this);
    }

    @Override
    public ProductIdentity identity() {
        return new ProductIdentity("Fake gateway", "1", "memory");
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
