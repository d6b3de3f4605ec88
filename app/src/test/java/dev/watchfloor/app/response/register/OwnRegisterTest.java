package dev.watchfloor.app.response.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.devices.SeenDevice;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.devices.ShelfInMemory;
import dev.watchfloor.app.devices.SignIns;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.testing.DeviceControlContract;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The console's own register keeps to what products' registers do. */
class OwnRegisterTest extends DeviceControlContract {
    private static final Clock CLOCK = Clock.fixed(SignIns.NOON, ZoneOffset.UTC);

    private final ShelfInMemory shelf = new ShelfInMemory();
    private final SeenDevices devices = new SeenDevices(shelf, CLOCK);
    private final OwnRegister register = new OwnRegister(SignIns.PROVIDER, "Keycloak", devices);
    private int enrolled;

    @Override
    protected DeviceControl control() {
        return register;
    }

    @Override
    protected DeviceControl unreachableControl() {
        ShelfInMemory broken = new ShelfInMemory();
        broken.isBroken = true;
        return new OwnRegister(SignIns.PROVIDER, "Keycloak", new SeenDevices(broken, CLOCK));
    }

    @Override
    protected String enrol(String name) {
        enrolled++;
        String session = "s" + enrolled;
        devices.learn(List.of(SignIns.stored(
                enrolled,
                SignIns.session(session, "ana", "203.0.113.7", 0).source(null).device(name))));
        SeenDevice seen = devices.ofSession(SignIns.PROVIDER, session).orElseThrow();
        return seen.id();
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(shelf.writes);
    }

    @Test
    void saysThatTheProductDoesNotKnow() throws Exception {
        assertThat(register.traits().enforced()).isFalse();
        assertThat(register.traits().endsSessions()).isFalse();
        assertThat(register.traits().notes().getFirst())
                .isEqualTo(
                        "The register, not Keycloak, remembers the device: Keycloak keeps none and goes on letting it"
                                + " in.");
    }
}
