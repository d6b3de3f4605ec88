package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.inplace.FoundEvent;
import dev.watchfloor.app.inplace.InPlace;
import dev.watchfloor.app.inplace.InPlaceAnswer;
import dev.watchfloor.app.inplace.InPlaceMore;
import dev.watchfloor.app.inplace.InPlaceQuestion;
import dev.watchfloor.app.inplace.InPlaceWatcher;
import dev.watchfloor.app.inplace.LiveInPlace;
import dev.watchfloor.app.inplace.SearchablePlace;
import dev.watchfloor.app.inplace.UnaskableException;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The real searches over a place that a test puts there; none at first. */
public final class FakeInPlace implements InPlace, LiveConnectors {
    private final InPlace real;
    private volatile @Nullable Named named;

    FakeInPlace(FakeAuditTrail audit, FakeSession session, Clock clock) {
        real = new LiveInPlace(this, audit::write, session, clock);
    }

    /** Lets a place be asked. */
    public void connect(String name, PlaceSearch search) {
        try {
            named = new Named(
                    name,
                    "opensearch",
                    "OpenSearch",
                    Layer.DETECTION,
                    Settings.of(List.of(), Map.of()),
                    new Searched(search));
        } catch (ConnectorException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Optional<Named> find(String name) {
        return Optional.ofNullable(named).filter(connected -> connected.name().equals(name));
    }

    @Override
    public List<Named> all() {
        return Optional.ofNullable(named).stream().toList();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return () -> {};
    }

    @Override
    public List<SearchablePlace> places() {
        return real.places();
    }

    @Override
    public InPlaceAnswer search(InPlaceQuestion question, InPlaceWatcher watcher)
            throws UnaskableException, ConnectorException, InterruptedException {
        return real.search(question, watcher);
    }

    @Override
    public InPlaceAnswer goOn(InPlaceMore more, InPlaceWatcher watcher)
            throws UnaskableException, ConnectorException, InterruptedException {
        return real.goOn(more, watcher);
    }

    @Override
    public void forget(InPlaceMore more) throws InterruptedException {
        real.forget(more);
    }

    @Override
    public void viewed(FoundEvent event) {
        real.viewed(event);
    }

    @Override
    public void copied(FoundEvent event) {
        real.copied(event);
    }

    private record Searched(PlaceSearch place) implements Connector {
        @Override
        public ProductIdentity identity() {
            return new ProductIdentity("OpenSearch", "3.8.0", "here");
        }

        @Override
        public Health checkHealth() {
            return Health.healthy("Answers.", null, null);
        }

        @Override
        public List<SelfCheck> selfTest() {
            return List.of();
        }

        @Override
        public Optional<PlaceSearch> search() {
            return Optional.of(place);
        }

        @Override
        public void close() {}
    }
}
