package dev.watchfloor.connectors.opencanary;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.List;
import java.util.Map;

class OpenCanaryFactoryTest extends ConnectorFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new OpenCanaryFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("path", "opencanary.log");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no file", Map.of(), Map.of()),
                new Misconfiguration("no duration", Map.of("path", "opencanary.log", "poll", "often"), Map.of()));
    }
}
