package dev.watchfloor.connectors.cloudflare;

import dev.watchfloor.connectors.rigs.cloudflare.CloudflareRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes connectors for tests. */
final class CloudflareFixture {
    private CloudflareFixture() {}

    static Connector connector(URI url, String token, Clock clock) throws ConnectorException {
        return connector(settings(url), token, clock);
    }

    static Connector connector(Map<String, String> settings, String token, Clock clock) throws ConnectorException {
        CloudflareFactory factory = new CloudflareFactory();
        return factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "edge", clock, key -> key.equals("token") ? Optional.of(new Secret(token)) : Optional.empty()));
    }

    static Map<String, String> settings(URI url) {
        return Map.of(
                "api-url",
                url.toString(),
                "zone",
                CloudflareRig.ZONE,
                "account",
                CloudflareRig.ACCOUNT,
                "list",
                CloudflareRig.LIST);
    }

    static Map<String, String> with(URI url, String key, String value) {
        Map<String, String> settings = new HashMap<>(settings(url));
        settings.put(key, value);
        return settings;
    }

    static Map<String, String> without(URI url, String... keys) {
        Map<String, String> settings = new HashMap<>(settings(url));
        for (String key : keys) {
            settings.remove(key);
        }
        return settings;
    }
}
