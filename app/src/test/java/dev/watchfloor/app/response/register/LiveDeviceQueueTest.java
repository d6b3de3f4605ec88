package dev.watchfloor.app.response.register;

import static dev.watchfloor.app.devices.SignIns.NOON;
import static dev.watchfloor.app.devices.SignIns.session;
import static dev.watchfloor.app.devices.SignIns.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.devices.ListedDevices;
import dev.watchfloor.app.devices.ProductRegisters;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.devices.ShelfInMemory;
import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.fakes.FakeProvider;
import dev.watchfloor.app.fakes.FakeSessions;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.response.DeviceQueue.Keeper;
import dev.watchfloor.app.response.DeviceQueue.Row;
import dev.watchfloor.app.response.DeviceQueue.Waiting;
import dev.watchfloor.app.response.desk.LiveDevices;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveDeviceQueueTest {
    private final MovableClock clock = new MovableClock(NOON.plusSeconds(600).toString());
    private final ShelfInMemory shelf = new ShelfInMemory();
    private final SeenDevices seen = new SeenDevices(shelf, clock);
    private final FakeProvider okta = new FakeProvider();
    private final FakeProvider keycloak = new FakeProvider();
    private final ProductRegisters registers = new ProductRegisters();
    private final FakeSessions sessions = new FakeSessions();
    private final RegisteredConnectors connectors =
            new RegisteredConnectors(new FakeConnectors().with("okta", okta).with("keycloak", keycloak), seen);
    private final LiveDeviceQueue queue = new LiveDeviceQueue(
            connectors, new LiveDevices(connectors), seen, new ListedDevices(shelf, clock), registers, sessions, clock);

    @BeforeEach
    void fill() throws Exception {
        keycloak.keepsDevices = false;
        okta.devices.put(device("d1", State.APPROVED));
        okta.devices.put(device("d2", State.BLOCKED));
        okta.devices.put(device("d3", State.PENDING));
    }

    @Test
    void aSignInThatNamesNoDeviceIsNotTakenForAStrangers() throws Exception {
        seen.learn(List.of(stored(1, "okta", session("o1", "ana", "203.0.113.7", 0))));

        assertThat(queue.look().rows()).extracting(Row::waiting).doesNotContain(Waiting.NOT_REGISTERED);
    }

    @Test
    void aDeviceThatSignInsCallByAnotherIdIsRegisteredAllTheSame() throws Exception {
        okta.devices.put(
                new Device("object", "Laptop", "id-ana", "ana", "Windows", NOON, State.BLOCKED, "registration"));
        seen.learn(
                List.of(stored(1, "okta", session("o1", "ana", "203.0.113.7", 0).device("registration"))));
        sessions.with("okta", open("o1", null));

        assertThat(queue.look().rows())
                .extracting(Row::waiting)
                .contains(Waiting.BLOCKED_IN_USE)
                .doesNotContain(Waiting.NOT_REGISTERED);
    }

    @Test
    void everyLookTellsHowTheDevicesOfProductsStand() throws Exception {
        queue.look();

        assertThat(registers.at("okta", "d2", clock.instant())).contains(State.BLOCKED);
        assertThat(registers.isKept("keycloak"))
                .as("the console's own register")
                .isFalse();
    }

    @Test
    void whatWaitsComesFirstByUrgency() throws Exception {
        queue.look();
        clock.advance(Duration.ofHours(1));
        okta.devices.put(device("d4", State.APPROVED));
        seen.learn(List.of(
                stored(1, "okta", session("o1", "ana", "203.0.113.7", 0).device("Linux FIREFOX")),
                stored(2, "okta", session("o2", "bob", "203.0.113.8", 0).device("d2")),
                stored(3, "keycloak", session("k1", "eve", "198.51.100.7", 1))));
        sessions.with("okta", open("o2", null));

        List<Row> rows = queue.look().rows();

        assertThat(rows)
                .extracting(Row::waiting)
                .containsExactly(
                        Waiting.BLOCKED_IN_USE,
                        Waiting.PENDING,
                        Waiting.PENDING,
                        Waiting.NOT_REGISTERED,
                        Waiting.NEW,
                        Waiting.NO);
        assertThat(rows)
                .extracting(Row::keeper)
                .containsExactly(
                        Keeper.PRODUCT, Keeper.CONSOLE, Keeper.PRODUCT, Keeper.NOBODY, Keeper.PRODUCT, Keeper.PRODUCT);
        assertThat(rows.getFirst().open()).hasSize(1);
        assertThat(rows.get(3).known().device().name()).isEqualTo("Linux FIREFOX at 203.0.113.0/24");
    }

    @Test
    void placesAndSessionsOfARegisteredDeviceComeFromSignInsThatNameIt() throws Exception {
        seen.learn(List.of(
                stored(1, "okta", session("o1", "ana", "203.0.113.7", 0).device("d1")),
                stored(2, "okta", session("o2", "ana", "198.51.100.9", 60).device("Laptop d1"))));
        sessions.with("okta", open("o1", null)).with("okta", open("o3", "d1")).with("keycloak", open("o9", "d1"));

        Row row = row("d1");

        assertThat(row.places()).extracting(place -> place.address()).containsExactly("198.51.100.9", "203.0.113.7");
        assertThat(row.open())
                .extracting(session -> session.session().ref().id())
                .containsExactlyInAnyOrder("o1", "o3");
        assertThat(row.firstSeen()).isEqualTo(NOON);
        assertThat(row.lastSeen()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aSilentRegisterIsNotTakenForAnEmptyOne() throws Exception {
        okta.devices.down(true);
        seen.learn(
                List.of(stored(1, "okta", session("o1", "ana", "203.0.113.7", 0).device("d1"))));

        var found = queue.look();

        assertThat(found.rows()).isEmpty();
        assertThat(found.silent()).containsOnlyKeys("okta");
        assertThat(found.registers()).isEqualTo(2);
    }

    @Test
    void traitsTellTheOwnRegisterFromAProducts() throws Exception {
        var found = queue.look();

        assertThat(found.traits().get("okta").enforced()).isTrue();
        assertThat(found.traits().get("keycloak").enforced()).isFalse();
    }

    @Test
    void whatDidNotSignInLatelyAndHasNoSessionNeedsNobody() throws Exception {
        seen.learn(
                List.of(stored(1, "okta", session("o1", "ana", "203.0.113.7", 0).device("Linux FIREFOX"))));
        clock.advance(ListedDevices.NEW.plusDays(1));

        assertThat(queue.look().rows()).extracting(Row::keeper).containsOnly(Keeper.PRODUCT);
    }

    private Row row(String id) throws InterruptedException {
        return queue.look().rows().stream()
                .filter(row -> row.known().device().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Device device(String id, State state) {
        return new Device(id, "Laptop " + id, "id-ana", "ana", "Linux", null, state);
    }

    private static Session open(String id, @Nullable String device) {
        return new Session(
                new SessionRef(id, SessionRef.Kind.ONLINE),
                "id-ana",
                "ana",
                null,
                NOON,
                NOON,
                List.of(),
                device,
                false);
    }
}
