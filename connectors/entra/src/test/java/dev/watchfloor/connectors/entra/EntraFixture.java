package dev.watchfloor.connectors.entra;

import dev.watchfloor.connectors.providers.Wiring;
import dev.watchfloor.connectors.rigs.entra.EntraRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes connectors for tests. */
final class EntraFixture {
    private EntraFixture() {}

    static Map<String, String> settings(URI url) {
        return Map.of(
                "tenant",
                EntraRig.TENANT,
                "client-id",
                "app",
                "location-id",
                EntraRig.LOCATION,
                "graph-url",
                url.toString(),
                "login-url",
                url.toString(),
                "history",
                "1h",
                "session-life",
                "1h");
    }

    static Connector connector(URI url, String secret) throws ConnectorException {
        return connector(url, secret, Duration.ofSeconds(20));
    }

    static Connector connector(URI url, String secret, Duration patience) throws ConnectorException {
        return connector(url, secret, patience, Map.of());
    }

    static Connector connector(URI url, String secret, Duration patience, Map<String, String> more)
            throws ConnectorException {
        Map<String, String> settings = new HashMap<>(settings(url));
        settings.putAll(more);
        EntraFactory factory = new EntraFactory();
        return factory.create(new Wiring(
                "Microsoft Entra ID",
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "entra",
                        Clock.systemUTC(),
                        key -> key.equals("client-secret") ? Optional.of(new Secret(secret)) : Optional.empty()),
                patience));
    }
}
