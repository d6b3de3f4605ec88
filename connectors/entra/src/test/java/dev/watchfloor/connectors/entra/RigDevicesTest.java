package dev.watchfloor.connectors.entra;

import dev.watchfloor.connectors.rigs.entra.EntraRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.testing.DeviceControlContract;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RigDevicesTest extends DeviceControlContract {
    private final List<Connector> opened = new ArrayList<>();
    private EntraRig rig;
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        rig = EntraRig.start();
        connector = at(rig.url());
    }

    @AfterEach
    void stop() {
        opened.forEach(Connector::close);
        rig.close();
    }

    private Connector at(URI url) throws Exception {
        Connector made = EntraFixture.connector(url, rig.secret());
        opened.add(made);
        return made;
    }

    @Override
    protected DeviceControl control() {
        return connector.devices().orElseThrow();
    }

    @Override
    protected DeviceControl unreachableControl() throws Exception {
        return at(URI.create("http://127.0.0.1:1")).devices().orElseThrow();
    }

    @Override
    protected String enrol(String name) {
        return rig.addDevice(name);
    }

    @Override
    protected Device.State atFirst() {
        return Device.State.APPROVED;
    }

    @Override
    protected Optional<Boolean> isLetIn(String deviceId) {
        return Optional.of(rig.isEnabled(deviceId));
    }
}
