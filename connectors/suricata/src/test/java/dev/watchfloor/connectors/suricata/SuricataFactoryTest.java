package dev.watchfloor.connectors.suricata;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.List;
import java.util.Map;

class SuricataFactoryTest extends ConnectorFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new SuricataFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("path", "eve.json");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no file", Map.of(), Map.of()),
                new Misconfiguration(
                        "an unknown record", Map.of("path", "eve.json", "records", "alert,flows"), Map.of()),
                new Misconfiguration("no record", Map.of("path", "eve.json", "records", ","), Map.of()),
                new Misconfiguration("no duration", Map.of("path", "eve.json", "poll", "often"), Map.of()));
    }
}
