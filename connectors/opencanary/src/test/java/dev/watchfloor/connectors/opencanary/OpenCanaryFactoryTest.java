package dev.watchfloor.connectors.opencanary;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;

class OpenCanaryFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new OpenCanaryFactory();
    }
}
