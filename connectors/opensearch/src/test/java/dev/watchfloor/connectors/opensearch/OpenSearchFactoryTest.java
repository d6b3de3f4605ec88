package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class OpenSearchFactoryTest extends ConnectorFactoryContract {
    private static final Map<String, String> GOOD = Map.of("base-url", "https://127.0.0.1:9200", "user", "watchfloor");

    @Override
    protected ConnectorFactory factory() {
        return new OpenSearchFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return GOOD;
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of("password", "indexer-password");
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        Map<String, String> elsewhere = new HashMap<>(GOOD);
        elsewhere.put("index", "a/_search");
        return List.of(
                new Misconfiguration(
                        "a password over plain http",
                        Map.of("base-url", "http://h.example:9200", "user", "watchfloor"),
                        goodSecrets()),
                new Misconfiguration("no password", GOOD, Map.of()),
                new Misconfiguration(
                        "a key and a user", GOOD, Map.of("password", "indexer-password", "api-key", "indexer-key")),
                new Misconfiguration("no index", elsewhere, goodSecrets()));
    }
}
