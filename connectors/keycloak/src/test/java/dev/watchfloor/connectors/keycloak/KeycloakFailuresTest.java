package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.HttpFailureContract;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class KeycloakFailuresTest extends HttpFailureContract {
    private static final String SECRET = "secret-of-the-contract";

    @Override
    protected Connector connectorAt(URI server) throws ConnectorException {
        KeycloakFactory factory = new KeycloakFactory();
        Map<String, String> settings = Map.of("base-url", server.toString(), "realm", "shop", "client-id", "reader");
        return factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "id",
                        Clock.systemUTC(),
                        key -> key.equals("client-secret") ? Optional.of(new Secret(SECRET)) : Optional.empty()));
    }

    @Override
    protected List<String> secrets() {
        return List.of(SECRET);
    }
}
