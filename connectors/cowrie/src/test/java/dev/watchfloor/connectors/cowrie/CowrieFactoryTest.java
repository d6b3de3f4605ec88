package dev.watchfloor.connectors.cowrie;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;

class CowrieFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new CowrieFactory();
    }
}
