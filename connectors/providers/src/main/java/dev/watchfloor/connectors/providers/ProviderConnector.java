package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SessionControl;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A provider's connector, put together from its parts. Thread-safe. */
public final class ProviderConnector implements Connector {
    private final Parts parts;

    /**
     * The parts.
     *
     * @param identity whom it talks to; the version is asked of nobody
     * @param probe a short request with a right to read, which gives up after some seconds
     * @param quota one sentence on what is left of the provider's quota; blank when it tells none
     * @param clients closed with it
     */
    public record Parts(
            ProductIdentity identity,
            Checks.Asked probe,
            Supplier<String> quota,
            Checks checks,
            PullFeed events,
            Optional<SessionControl> sessions,
            Optional<DeviceControl> devices,
            Optional<DenylistControl> denylist,
            List<ProductClient> clients) {
        public Parts {
            clients = List.copyOf(clients);
        }

        /** Of one that tells no quota and has no denylist. */
        public Parts(
                ProductIdentity identity,
                Checks.Asked probe,
                Checks checks,
                PullFeed events,
                SessionControl sessions,
                DeviceControl devices,
                List<ProductClient> clients) {
            this(
                    identity,
                    probe,
                    () -> "",
                    checks,
                    events,
                    Optional.of(sessions),
                    Optional.of(devices),
                    Optional.empty(),
                    clients);
        }
    }

    public ProviderConnector(Parts parts) {
        this.parts = parts;
    }

    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        parts.probe().answer().requireSuccess().json();
        return parts.identity();
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        try {
            Answer answer = parts.probe().answer().requireSuccess();
            answer.json();
            String told = parts.identity().product() + " answers and is asked every "
                    + parts.events().pause().toSeconds() + " s. "
                    + parts.quota().get();
            return Health.healthy(
                    told.strip(), answer.latency(), answer.clockOffset().orElse(null));
        } catch (ConnectorException failure) {
            return Health.down(failure);
        }
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        return parts.checks().run();
    }

    @Override
    public Optional<EventFeed> events() {
        return Optional.of(parts.events());
    }

    @Override
    public Optional<SessionControl> sessions() {
        return parts.sessions();
    }

    @Override
    public Optional<DeviceControl> devices() {
        return parts.devices();
    }

    @Override
    public Optional<DenylistControl> denylist() {
        return parts.denylist();
    }

    @Override
    public void close() {
        parts.clients().forEach(ProductClient::close);
    }

    @Override
    public String toString() {
        return "ProviderConnector[" + parts.identity() + "]";
    }
}
