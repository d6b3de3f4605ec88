package dev.watchfloor.connectors.caddy;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes connectors for tests. */
final class CaddyFixture {
    static final String ROUTE = "watchfloor-denylist";

    private CaddyFixture() {}

    static Connector connector(Map<String, String> settings) throws ConnectorException {
        CaddyFactory factory = new CaddyFactory();
        return factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext("caddy", Clock.systemUTC(), key -> Optional.empty()));
    }

    /** One that adds its route to server {@code edge}. */
    static Connector connector(URI admin) throws ConnectorException {
        return connector(Map.of("admin-url", admin.toString(), "server", "edge"));
    }

    static Map<String, String> with(URI admin, String key, String value) {
        Map<String, String> settings = new HashMap<>(Map.of("admin-url", admin.toString(), "server", "edge"));
        settings.put(key, value);
        return settings;
    }
}
