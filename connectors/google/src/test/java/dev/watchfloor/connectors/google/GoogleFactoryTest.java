package dev.watchfloor.connectors.google;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class GoogleFactoryTest extends ConnectorFactoryContract {

    @Override
    protected ConnectorFactory factory() {
        return new GoogleFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        Map<String, String> settings = new HashMap<>(GoogleFixture.settings(URI.create("https://google.example.com")));
        settings.remove("url");
        return settings;
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return GoogleFixture.SECRETS;
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no key", goodSettings(), Map.of()),
                new Misconfiguration("no key in it", goodSettings(), Map.of("private-key", "AIzaSyApiKey")),
                new Misconfiguration(
                        "a client's file",
                        goodSettings(),
                        Map.of("private-key", "{\"installed\":{\"client_id\":\"x\"}}")),
                new Misconfiguration(
                        "half a key", goodSettings(), Map.of("private-key", "{\"private_key\":\"-----BEGIN\"}")),
                new Misconfiguration(
                        "in clear", GoogleFixture.settings(URI.create("http://google.example.com")), goodSecrets()));
    }
}
