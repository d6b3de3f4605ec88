package dev.watchfloor.connectors.sharedsignals;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Makes connectors for tests. */
final class SignalsFixture {
    private SignalsFixture() {}

    static Map<String, String> settings(URI url) {
        return Map.of(
                "discovery-url", url + "/.well-known/ssf-configuration",
                "token-url", url + "/token",
                "client-id", "watchfloor");
    }

    static Connector connector(URI url, String secret) throws ConnectorException {
        return connector(settings(url), secret);
    }

    static Connector connector(Map<String, String> settings, String secret) throws ConnectorException {
        return connector(settings, secret, Clock.systemUTC());
    }

    static Connector connector(Map<String, String> settings, String secret, Clock clock) throws ConnectorException {
        SharedSignalsFactory factory = new SharedSignalsFactory();
        return factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "signals",
                        clock,
                        key -> key.equals("client-secret") ? Optional.of(new Secret(secret)) : Optional.empty()));
    }
}
