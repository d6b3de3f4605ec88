package dev.watchfloor.connectors.endlessh;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.List;
import java.util.Map;

class EndlesshFactoryTest extends ConnectorFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new EndlesshFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("path", "endlessh.log");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no file", Map.of(), Map.of()),
                new Misconfiguration("no duration", Map.of("path", "endlessh.log", "poll", "often"), Map.of()));
    }
}
