package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One gateway: its API where one is named, and its log where one is named. Thread-safe. */
public final class GatewayConnector implements Connector {
    private final String product;
    private final Optional<GatewayApi> api;
    private final Optional<DenylistControl> denylist;
    private final Optional<Connector> log;
    private final Optional<EventFeed> events;
    private final Optional<RecordImport> imports;

    private GatewayConnector(
            String product,
            Optional<GatewayApi> api,
            Optional<DenylistControl> denylist,
            Optional<Connector> log,
            Optional<EventFeed> events,
            Optional<RecordImport> imports) {
        this.product = product;
        this.api = api;
        this.denylist = denylist;
        this.log = log;
        this.events = events;
        this.imports = imports;
    }

    /**
     * A gateway whose events are in a log.
     *
     * @param log reads it and does nothing else; empty when none is named
     * @param otherwise reads files of the log where none is followed
     */
    public static GatewayConnector withLog(
            String product,
            Optional<GatewayApi> api,
            Optional<DenylistControl> denylist,
            Optional<Connector> log,
            RecordImport otherwise) {
        return new GatewayConnector(
                product,
                api,
                denylist,
                log,
                log.flatMap(Connector::events),
                Optional.of(log.flatMap(Connector::imports).orElse(otherwise)));
    }

    /** A gateway whose API is asked for events. */
    public static GatewayConnector withFeed(
            String product, GatewayApi api, Optional<DenylistControl> denylist, Optional<EventFeed> events) {
        return new GatewayConnector(product, Optional.of(api), denylist, Optional.empty(), events, Optional.empty());
    }

    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        return api.isPresent() ? api.get().identity() : log.orElseThrow().identity();
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        Optional<Health> read = log.isPresent() ? Optional.of(log.get().checkHealth()) : Optional.empty();
        if (api.isEmpty()) {
            return read.orElseThrow();
        }
        try {
            Health answers = api.get().probe();
            return read.map(events -> joined(answers, events)).orElse(answers);
        } catch (ConnectorException failure) {
            return read.filter(events -> events.state() == Health.State.HEALTHY)
                    .map(events -> new Health(
                            Health.State.DEGRADED, "The log is read, but: " + failure.sentence(), null, null))
                    .orElseGet(() -> Health.down(failure));
        }
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        if (api.isPresent()) {
            checks.addAll(api.get().selfTest());
        }
        if (log.isPresent()) {
            checks.addAll(log.get().selfTest());
        } else if (events.isEmpty()) {
            checks.add(SelfCheck.skipped("Read events", "No source of events is set."));
        }
        return checks;
    }

    @Override
    public Optional<EventFeed> events() {
        return events;
    }

    @Override
    public Optional<DenylistControl> denylist() {
        return denylist;
    }

    @Override
    public Optional<RecordImport> imports() {
        return imports;
    }

    @Override
    public void close() {
        api.ifPresent(GatewayApi::close);
        log.ifPresent(Connector::close);
    }

    @Override
    public String toString() {
        return "GatewayConnector[" + product + "]";
    }

    /** The worse of the two, the first line's latency and clock. */
    private static Health joined(Health answers, Health events) {
        boolean worse = events.state() != Health.State.HEALTHY && answers.state() == Health.State.HEALTHY;
        return new Health(
                worse ? events.state() : answers.state(),
                answers.sentence() + " " + events.sentence(),
                answers.latency(),
                answers.clockOffset());
    }
}
