package dev.watchfloor.app.intake.readonly;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A connector whose product is never changed. Thread-safe as what it stands before. */
public final class ReadOnlyConnector implements Connector {
    private final String name;
    private final Connector real;
    private final Optional<SessionControl> sessions;
    private final Optional<UserControl> users;
    private final Optional<DeviceControl> devices;
    private final Optional<DenylistControl> denylist;

    /** @param name the operator's name of it, for what is said */
    public ReadOnlyConnector(String name, Connector real) {
        this.name = name;
        this.real = real;
        sessions = real.sessions().map(control -> new ReadOnlySessions(name, control));
        users = real.users().map(control -> new ReadOnlyUsers(name, control));
        devices = real.devices().map(control -> new ReadOnlyDevices(name, control));
        denylist = real.denylist().map(control -> new ReadOnlyDenylist(name, control));
    }

    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        return real.identity();
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        return real.checkHealth();
    }

    /** The product's own tests, those of permissions to act among them: they say what would be possible. */
    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>(real.selfTest());
        checks.add(SelfCheck.passed(
                "Read only", "\"" + name + "\" is only read. Permissions to change something are not used."));
        return checks;
    }

    @Override
    public Optional<EventFeed> events() {
        return real.events();
    }

    @Override
    public Optional<SessionControl> sessions() {
        return sessions;
    }

    @Override
    public Optional<UserControl> users() {
        return users;
    }

    @Override
    public Optional<DeviceControl> devices() {
        return devices;
    }

    @Override
    public Optional<DenylistControl> denylist() {
        return denylist;
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

    @Override
    public void close() {
        real.close();
    }
}
