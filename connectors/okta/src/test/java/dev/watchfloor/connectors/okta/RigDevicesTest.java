package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.testing.DeviceControlContract;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RigDevicesTest extends DeviceControlContract {
    private OktaFixture okta;
    private DeviceControl control;

    @BeforeEach
    void start() throws Exception {
        okta = new OktaFixture();
        for (int number = 0; number < 205; number++) {
            okta.rig.addDevice("other-" + number);
        }
        control = okta.connector().devices().orElseThrow();
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Override
    protected DeviceControl control() {
        return control;
    }

    @Override
    protected DeviceControl unreachableControl() throws Exception {
        return okta.at(URI.create("http://127.0.0.1:1")).devices().orElseThrow();
    }

    @Override
    protected String enrol(String name) {
        return okta.rig.addDevice(name);
    }

    @Override
    protected Optional<Boolean> isLetIn(String deviceId) {
        return Optional.of(!okta.rig.status(deviceId).equals("SUSPENDED"));
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(okta.rig.writes());
    }
}
