package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One Local API. Thread-safe. */
final class CrowdsecConnector implements Connector {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(15);
    private static final Duration PROBE_CONNECT = Duration.ofSeconds(2);
    private static final Duration PROBE_CALL = Duration.ofSeconds(3);

    private final CrowdsecSettings settings;
    private final LocalApi api;
    /** Gives up sooner, so that a hanging server does not hold up the health of all. */
    private final LocalApi probe;

    private final AlertFeed alerts;
    private final Optional<DenylistControl> denylist;

    CrowdsecConnector(CrowdsecSettings settings, ConnectorContext context) throws ConnectorException {
        this.settings = settings;
        ProductOptions options =
                ProductOptions.of("CrowdSec", settings.url(), context.clock()).withReach(settings.reach());
        api = new LocalApi(options.withTimeouts(CONNECT, CALL), context, settings.machine());
        probe = new LocalApi(options.withTimeouts(PROBE_CONNECT, PROBE_CALL), context, settings.machine());
        alerts = new AlertFeed(api, settings.poll());
        denylist = settings.readsDecisions()
                ? Optional.of(new CrowdsecDenylist(
                        api, new DecisionWriter(api, settings.origin()), settings.bouncers(), context.clock()))
                : Optional.empty();
    }

    /** The Local API tells its version to nobody (1.4.6). */
    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        api.newestAlert();
        return new ProductIdentity("CrowdSec", "unknown", settings.url().toString());
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        try {
            Answer answer =
                    probe.asMachine(ProductRequest.get("v1", "heartbeat")).requireSuccess();
            Duration offset = answer.clockOffset().orElse(null);
            return settings.readsDecisions()
                    ? decisions(answer, offset)
                    : Health.healthy("CrowdSec answers.", answer.latency(), offset);
        } catch (ConnectorException failure) {
            return Health.down(failure);
        }
    }

    /** Alerts are read all the same when the key is wrong. The address is one of documentation: a short answer. */
    private Health decisions(Answer alerts, @Nullable Duration offset) throws InterruptedException {
        try {
            probe.asBouncer(ProductRequest.get("v1", "decisions").query("ip", "192.0.2.1"));
            return Health.healthy("CrowdSec answers.", alerts.latency(), offset);
        } catch (ConnectorException failure) {
            return new Health(
                    Health.State.DEGRADED,
                    "Alerts can be read, decisions not: " + failure.sentence(),
                    alerts.latency(),
                    offset);
        }
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        return new CrowdsecSelfTest(api, settings.readsDecisions()).run();
    }

    @Override
    public Optional<EventFeed> events() {
        return Optional.of(alerts);
    }

    @Override
    public Optional<DenylistControl> denylist() {
        return denylist;
    }

    @Override
    public void close() {
        api.close();
        probe.close();
    }

    @Override
    public String toString() {
        return "CrowdsecConnector[" + settings.url() + ", " + settings.machine() + "]";
    }
}
