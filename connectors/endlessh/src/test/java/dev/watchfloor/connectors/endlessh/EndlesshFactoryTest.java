package dev.watchfloor.connectors.endlessh;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;

class EndlesshFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new EndlesshFactory();
    }
}
