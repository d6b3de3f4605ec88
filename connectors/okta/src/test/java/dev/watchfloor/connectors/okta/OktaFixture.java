package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.rigs.json.TokenDesk;
import dev.watchfloor.connectors.rigs.okta.OktaRig;
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
final class OktaFixture implements AutoCloseable {
    static final Map<String, String> SECRETS = Map.of("private-key", TokenDesk.privateKey());

    final OktaRig rig = OktaRig.start();
    private final List<Connector> made = new ArrayList<>();

    OktaFixture() throws Exception {
        // The connectors are made by the tests.
    }

    static Map<String, String> settings(URI url) {
        return Map.of("url", url.toString(), "client-id", OktaRig.CLIENT, "zone-id", OktaRig.ZONE);
    }

    Connector connector() throws ConnectorException {
        return at(rig.url());
    }

    Connector connector(String key, String value) throws ConnectorException {
        Map<String, String> settings = new HashMap<>(settings(rig.url()));
        settings.put(key, value);
        return make(settings, Duration.ofSeconds(20));
    }

    Connector at(URI url) throws ConnectorException {
        return make(settings(url), Duration.ofSeconds(20));
    }

    Connector at(URI url, Duration patience) throws ConnectorException {
        return make(settings(url), patience);
    }

    PullFeed feed() throws ConnectorException {
        return (PullFeed) connector().events().orElseThrow();
    }

    private Connector make(Map<String, String> settings, Duration patience) throws ConnectorException {
        Connector connector =
                new OktaParts(Settings.of(new OktaFactory().settings(), settings), context(), patience).connector();
        made.add(connector);
        return connector;
    }

    static ConnectorContext context() {
        return new ConnectorContext(
                "okta",
                Clock.systemUTC(),
                key -> Optional.ofNullable(SECRETS.get(key)).map(Secret::new));
    }

    @Override
    public void close() {
        made.forEach(Connector::close);
        rig.close();
    }
}
