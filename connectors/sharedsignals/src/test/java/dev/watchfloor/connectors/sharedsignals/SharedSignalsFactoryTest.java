package dev.watchfloor.connectors.sharedsignals;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class SharedSignalsFactoryTest extends ConnectorFactoryContract {

    @Override
    protected ConnectorFactory factory() {
        return new SharedSignalsFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return SignalsFixture.settings(URI.create("https://id.example.com"));
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of("client-secret", "secret-of-the-contract");
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        Map<String, String> inClear = new HashMap<>(goodSettings());
        inClear.put("token-url", "http://id.example.com/token");
        Map<String, String> hasty = new HashMap<>(goodSettings());
        hasty.put("poll", "0s");
        return List.of(
                new Misconfiguration("no secret", goodSettings(), Map.of()),
                new Misconfiguration("in clear", inClear, goodSecrets()),
                new Misconfiguration("too hasty", hasty, goodSecrets()));
    }
}
