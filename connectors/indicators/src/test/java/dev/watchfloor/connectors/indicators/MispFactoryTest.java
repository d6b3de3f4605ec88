package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class MispFactoryTest extends ConnectorFactoryContract {

    @Override
    protected ConnectorFactory factory() {
        return new MispFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("url", "http://127.0.0.1:9/feed");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of("key", "secret-of-the-contract");
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("a secret over plain http", with("url", "http://h.example/x"), goodSecrets()),
                new Misconfiguration("older than everything", with("oldest", "99999d"), goodSecrets()),
                new Misconfiguration(
                        "a key in the URL", with("url", "http://127.0.0.1/?key=secret-of-the-contract"), goodSecrets()),
                new Misconfiguration("too hasty", with("poll", "1m"), goodSecrets()));
    }

    private Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(goodSettings());
        settings.put(key, value);
        return settings;
    }
}
