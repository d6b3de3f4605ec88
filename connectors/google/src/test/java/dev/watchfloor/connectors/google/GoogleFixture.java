package dev.watchfloor.connectors.google;

import dev.watchfloor.connectors.providers.Wiring;
import dev.watchfloor.connectors.rigs.google.GoogleRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rig and connectors to it. */
final class GoogleFixture implements AutoCloseable {
    static final Map<String, String> SECRETS = Map.of("private-key", GoogleRig.keyFile());

    final GoogleRig rig = GoogleRig.start();
    private final List<Connector> made = new ArrayList<>();

    GoogleFixture() throws Exception {
        // The connectors are made by the tests.
    }

    static Map<String, String> settings(URI url) {
        return Map.of(
                "service-account",
                GoogleRig.ACCOUNT,
                "admin",
                GoogleRig.ADMIN,
                "url",
                url.toString(),
                "history",
                "1h",
                "session-life",
                "1h");
    }

    static Connector connector(URI url, Duration patience, Map<String, String> other) throws ConnectorException {
        GoogleFactory factory = new GoogleFactory();
        Map<String, String> settings = new HashMap<>(settings(url));
        settings.putAll(other);
        return factory.create(new Wiring(
                factory.displayName(),
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "google",
                        Clock.systemUTC(),
                        key -> Optional.ofNullable(SECRETS.get(key)).map(Secret::new)),
                patience));
    }

    Connector connector() throws ConnectorException {
        return at(rig.url());
    }

    Connector at(URI url) throws ConnectorException {
        Connector connector = connector(url, Duration.ofSeconds(20), Map.of());
        made.add(connector);
        return connector;
    }

    PullFeed feed() throws ConnectorException {
        return (PullFeed) connector().events().orElseThrow();
    }

    @Override
    public void close() {
        made.forEach(Connector::close);
        rig.close();
    }
}
