package dev.watchfloor.connectors.cowrie;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.List;
import java.util.Map;

class CowrieFactoryTest extends ConnectorFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new CowrieFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("path", "cowrie.json");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no file", Map.of(), Map.of()),
                new Misconfiguration("no duration", Map.of("path", "cowrie.json", "poll", "often"), Map.of()));
    }
}
