package dev.watchfloor.connectors.testing;

import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceControl;
import java.util.Optional;
import java.util.OptionalLong;

/** Shows that the contract can be kept. */
class DevicesInMemoryTest extends DeviceControlContract {
    private final DevicesInMemory devices = new DevicesInMemory();

    @Override
    protected DeviceControl control() {
        return devices;
    }

    @Override
    protected DeviceControl unreachableControl() {
        DevicesInMemory gone = new DevicesInMemory();
        gone.down(true);
        return gone;
    }

    @Override
    protected String enrol(String name) {
        devices.put(new Device("id-of-" + name, name, "u1", "alice", null, null, Device.State.PENDING));
        return "id-of-" + name;
    }

    @Override
    protected Optional<Boolean> isLetIn(String deviceId) {
        return Optional.of(devices.isLetIn(deviceId));
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(devices.writes());
    }
}
