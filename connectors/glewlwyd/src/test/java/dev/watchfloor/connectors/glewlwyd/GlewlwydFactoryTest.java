package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.List;
import java.util.Map;

class GlewlwydFactoryTest extends ConnectorFactoryContract {

    @Override
    protected ConnectorFactory factory() {
        return new GlewlwydFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("url", "https://id.example.com", "user", "watchfloor");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of("password", "a-password-of-the-tests");
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no password", goodSettings(), Map.of()),
                new Misconfiguration(
                        "in clear", Map.of("url", "http://id.example.com", "user", "watchfloor"), goodSecrets()),
                new Misconfiguration(
                        "with a query", Map.of("url", "https://id.example.com?x=1", "user", "w"), goodSecrets()));
    }
}
