package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class TaxiiFactoryTest extends ConnectorFactoryContract {

    @Override
    protected ConnectorFactory factory() {
        return new TaxiiFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("url", "http://127.0.0.1:9/api1", "collection", "c1", "user", "ann");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of("password", "secret-of-the-contract");
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("a secret over plain http", with("url", "http://h.example/x"), goodSecrets()),
                new Misconfiguration("no password", goodSettings(), Map.of()),
                new Misconfiguration(
                        "both",
                        goodSettings(),
                        Map.of("password", "secret-of-the-contract", "token", "secret-of-the-contract")),
                new Misconfiguration(
                        "a key in the URL", with("url", "http://127.0.0.1/?key=secret-of-the-contract"), goodSecrets()),
                new Misconfiguration("too sure", with("confidence", "101"), goodSecrets()),
                new Misconfiguration("too hasty", with("poll", "1s"), goodSecrets()),
                new Misconfiguration("no certificate", with("ca-file", "no-such-file.pem"), goodSecrets()));
    }

    private Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(goodSettings());
        settings.put(key, value);
        return settings;
    }
}
