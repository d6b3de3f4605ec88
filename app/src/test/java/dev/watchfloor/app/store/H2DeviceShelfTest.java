package dev.watchfloor.app.store;

import static dev.watchfloor.app.devices.SignIns.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.devices.Decision;
import dev.watchfloor.app.devices.DeviceShelf;
import dev.watchfloor.app.devices.DeviceShelf.Listed;
import dev.watchfloor.app.devices.Place;
import dev.watchfloor.app.devices.SeenDevice;
import dev.watchfloor.connectors.spi.Device;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2DeviceShelfTest {
    private static final SeenDevice BARE = new SeenDevice(
            "idp", "seen-1", "id-ana", "ana", "", "", List.of(), List.of(), List.of(), NOON, NOON, Decision.NONE);
    private static final SeenDevice FULL = new SeenDevice(
            "idp",
            "seen-2",
            "id-bob",
            "bob",
            "second factor 4a7415a8",
            "2001:db8:1::/48",
            List.of("Firefox on Linux", "curl"),
            List.of(new Place("2001:db8:1::7", NOON.plusSeconds(5)), new Place("2001:db8:1::8", NOON)),
            List.of("-s1", "_s2"),
            NOON,
            NOON.plusSeconds(5),
            new Decision(Device.State.BLOCKED, NOON.plusSeconds(9)));

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void devicesComeBackAsTheyWereWithThePosition() throws Exception {
        try (Database database = Database.open(folder, clock)) {
            DeviceShelf shelf = new H2DeviceShelf(database);
            assertThat(shelf.position()).isEqualTo(DeviceShelf.NONE);
            shelf.change(List.of(BARE, FULL), List.of(), 41);
            shelf.change(List.of(FULL), List.of(BARE.key()), DeviceShelf.NONE);
        }
        try (Database database = Database.open(folder, clock)) {
            DeviceShelf shelf = new H2DeviceShelf(database);
            assertThat(shelf.position()).isEqualTo(41);
            assertThat(shelf.load()).containsExactly(FULL);
        }
    }

    @Test
    void listedDevicesComeBackAsTheyWere() throws Exception {
        Listed first = new Listed("okta", "d1", null, NOON);
        Listed later = new Listed("okta", "d2", NOON, NOON.plusSeconds(1));
        try (Database database = Database.open(folder, clock)) {
            DeviceShelf shelf = new H2DeviceShelf(database);
            shelf.changeListed(List.of(first, later), List.of());
            assertThat(shelf.listed()).containsExactlyInAnyOrder(first, later);

            shelf.changeListed(List.of(), List.of(first.key()));

            assertThat(shelf.listed()).containsExactly(later);
        }
    }
}
