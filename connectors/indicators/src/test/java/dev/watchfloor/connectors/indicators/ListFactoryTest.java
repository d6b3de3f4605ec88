package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ListFactoryTest extends ConnectorFactoryContract {

    @Override
    protected ConnectorFactory factory() {
        return new ListFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("url", "http://127.0.0.1:9/list.txt");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of("token", "secret-of-the-contract");
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("a secret over plain http", with("url", "http://h.example/x"), goodSecrets()),
                new Misconfiguration(
                        "a key in the URL",
                        with("url", "http://127.0.0.1:9/l?api_key=secret-of-the-contract"),
                        Map.of()),
                new Misconfiguration("too sure", with("confidence", "-2"), goodSecrets()),
                new Misconfiguration("other digits", with("digits", "sha"), goodSecrets()),
                new Misconfiguration("too hasty", with("poll", "1m"), goodSecrets()));
    }

    private Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(goodSettings());
        settings.put(key, value);
        return settings;
    }
}
