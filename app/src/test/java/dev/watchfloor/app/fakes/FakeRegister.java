package dev.watchfloor.app.fakes;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.testing.DevicesInMemory;
import java.util.List;
import java.util.Optional;

/** A product that keeps devices in memory and knows accounts by their names only. */
public final class FakeRegister implements Connector {
    public final DevicesInMemory devices = new DevicesInMemory();

    @Override
    public Optional<DeviceControl> devices() {
        return Optional.of(devices);
    }

    @Override
    public ProductIdentity identity() {
        return new ProductIdentity("Fake register", "1", "memory");
    }

    @Override
    public Health checkHealth() {
        return Health.unknown();
    }

    @Override
    public List<SelfCheck> selfTest() {
        return List.of();
    }

    @Override
    public void close() {}
}
