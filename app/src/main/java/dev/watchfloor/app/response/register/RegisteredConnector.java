package dev.watchfloor.app.response.register;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.PlaceSearch;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.UserControl;
import java.util.List;
import java.util.Optional;

/** A connector with the console's register of its devices. Equal when both are the same. */
record RegisteredConnector(Connector real, OwnRegister register) implements Connector {
    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        return real.identity();
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        return real.checkHealth();
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        return real.selfTest();
    }

    @Override
    public Optional<EventFeed> events() {
        return real.events();
    }

    @Override
    public Optional<SessionControl> sessions() {
        return real.sessions();
    }

    @Override
    public Optional<UserControl> users() {
        return real.users();
    }

    @Override
    public Optional<DeviceControl> devices() {
        return Optional.of(register);
    }

    @Override
    public Optional<DenylistControl> denylist() {
        return real.denylist();
    }

    @Override
    public Optional<PlaceSearch> search() {
        return real.search();
    }

    @Override
    public Optional<RecordImport> imports() {
        return real.imports();
    }

    @Override
    public Optional<IndicatorFeed> indicators() {
        return real.indicators();
    }

    /** The real one is closed by who made it. */
    @Override
    public void close() {}
}
