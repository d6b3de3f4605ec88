package dev.watchfloor.connectors.suricata;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;
import java.util.List;
import java.util.Map;

class SuricataFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new SuricataFactory();
    }

    @Override
    protected List<Map<String, String>> refused() {
        return List.of(Map.of("records", "alert,flows"), Map.of("records", ","));
    }
}
