package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class DropFactoryTest extends ConnectorFactoryContract {

    @Override
    protected ConnectorFactory factory() {
        return new DropFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("url", "http://127.0.0.1:9/drop");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("more often than Spamhaus wants", with("poll", "30m"), goodSecrets()),
                new Misconfiguration("too sure", with("confidence", "200"), goodSecrets()));
    }

    private Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(goodSettings());
        settings.put(key, value);
        return settings;
    }
}
