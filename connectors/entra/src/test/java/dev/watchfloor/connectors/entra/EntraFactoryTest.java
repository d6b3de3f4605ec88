package dev.watchfloor.connectors.entra;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.net.URI;
import java.util.List;
import java.util.Map;

class EntraFactoryTest extends ConnectorFactoryContract {

    @Override
    protected ConnectorFactory factory() {
        return new EntraFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return EntraFixture.settings(URI.create("https://graph.example.com"));
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of("client-secret", "secret-of-the-contract");
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no secret", goodSettings(), Map.of()),
                new Misconfiguration(
                        "in clear", EntraFixture.settings(URI.create("http://graph.example.com")), goodSecrets()));
    }
}
