package dev.watchfloor.connectors.endlessh;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;
import java.util.List;

class EndlesshFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new EndlesshFactory();
    }

    @Override
    protected List<String> records() {
        return List.of(TarpitLines.ACCEPT, TarpitLines.CLOSE);
    }
}
