package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source as a connector. Thread-safe. */
final class SourceConnector implements Connector {
    private final Source source;
    private final Clock clock;
    private final Optional<IndicatorFeed> feed;
    private volatile @Nullable Probed probed;

    private record Probed(Instant at, Health health) {}

    SourceConnector(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
        feed = Optional.of(source.feed());
    }

    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        source.prove();
        return new ProductIdentity(source.product(), "unknown", source.place());
    }

    /** Publishers of lists count requests, so what answered is believed for a while. */
    @Override
    public Health checkHealth() throws InterruptedException {
        Probed last = probed;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.at().plus(source.probeEvery()))) {
            return last.health();
        }
        try {
            Answer answer = source.probe();
            Health health = Health.healthy(
                    source.product() + " answers.",
                    answer.latency(),
                    answer.clockOffset().orElse(null));
            probed = new Probed(now, health);
            return health;
        } catch (ConnectorException failure) {
            return Health.down(failure);
        }
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        return SourceSelfTest.run(source);
    }

    @Override
    public Optional<IndicatorFeed> indicators() {
        return feed;
    }

    @Override
    public void close() {
        source.close();
    }

    @Override
    public String toString() {
        return "SourceConnector[" + source.product() + " at " + source.place() + "]";
    }
}
