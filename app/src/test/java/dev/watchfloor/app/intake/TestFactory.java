package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A connector type for tests, named "test" unless said otherwise, with a place and a secret token. */
public record TestFactory(String type, Function<ConnectorContext, Connector> maker, Optional<Duration> usualSilence)
        implements ConnectorFactory {

    public TestFactory(String type, Function<ConnectorContext, Connector> maker) {
        this(type, maker, Optional.empty());
    }

    public static TestFactory pulling(Supplier<EventFeed> feed) {
        return new TestFactory("test", context -> new FeedConnector(feed.get()));
    }

    public static ConnectorDraft draft(String name) {
        return new ConnectorDraft("test", name, Map.of(), Map.of());
    }

    @Override
    public String displayName() {
        return "Test product";
    }

    @Override
    public String description() {
        return "For tests.";
    }

    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-eye";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS);
    }

    @Override
    public List<SettingSpec> settings() {
        return List.of(
                SettingSpec.optional("place", SettingSpec.Kind.TEXT, "here", "Place", "Where it is."),
                SettingSpec.optional("token", SettingSpec.Kind.SECRET, null, "Token", "What lets us in."));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        return maker.apply(context);
    }

    /** A healthy connector with a feed. */
    public static class FeedConnector implements Connector {
        private final EventFeed feed;

        public FeedConnector(EventFeed feed) {
            this.feed = feed;
        }

        @Override
        public ProductIdentity identity() {
            return new ProductIdentity("Test product", "1", "here");
        }

        @Override
        public Health checkHealth() throws InterruptedException {
            return Health.healthy("Answers.", null, null);
        }

        @Override
        public List<SelfCheck> selfTest() throws InterruptedException {
            return List.of(SelfCheck.passed("Reach", "It answers."));
        }

        @Override
        public Optional<EventFeed> events() {
            return Optional.of(feed);
        }

        @Override
        public void close() {}
    }
}
