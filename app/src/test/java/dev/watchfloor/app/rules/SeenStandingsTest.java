package dev.watchfloor.app.rules;

import static dev.watchfloor.app.devices.SignIns.NOON;
import static dev.watchfloor.app.devices.SignIns.session;
import static dev.watchfloor.app.devices.SignIns.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.devices.ProductRegisters;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.devices.ShelfInMemory;
import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.fakes.FakeProvider;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.rules.typed.DeviceStandings.Decided;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Device.State;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenStandingsTest {
    private final MovableClock clock = new MovableClock(NOON.plusSeconds(30).toString());
    private final SeenDevices devices = new SeenDevices(new ShelfInMemory(), clock);
    private final ProductRegisters registers = new ProductRegisters();
    private final FakeProvider keycloak = new FakeProvider();
    private final SeenStandings standings = new SeenStandings(
            devices, new FakeConnectors().with("idp", keycloak).with("okta", new FakeProvider()), registers);

    @BeforeEach
    void approve() {
        keycloak.keepsDevices = false;
        devices.learn(List.of(stored(1, session("s1", "ana", "203.0.113.7", 0).device("second factor 1"))));
        devices.decide("idp", devices.all().getFirst().id(), State.APPROVED);
    }

    @Test
    void aSignInThatTheRegisterHasNotLearnedYetIsKnownByItsFeatures() {
        var standing = standings
                .of(stored(2, session("s2", "ana", "203.0.113.9", 60).device("second factor 1")))
                .orElseThrow();

        assertThat(standing.decision()).isEqualTo(Decided.APPROVED);
        assertThat(standing.isInUse()).isTrue();
        assertThat(standing.name()).isEqualTo("second factor 1 at 203.0.113.0/24");
    }

    @Test
    void withoutTheSecondFactorItIsAnotherDevice() {
        assertThat(standings
                        .of(stored(2, session("s2", "ana", "203.0.113.9", 60)))
                        .orElseThrow()
                        .decision())
                .isEqualTo(Decided.NOTHING);
    }

    @Test
    void aSecondApplicationOfASessionIsTheDeviceOfTheFirst() {
        standings.of(stored(2, session("s2", "ana", "203.0.113.9", 60).device("second factor 1")));

        assertThat(standings
                        .of(stored(3, session("s2", "ana", "203.0.113.9", 61)))
                        .orElseThrow()
                        .decision())
                .isEqualTo(Decided.APPROVED);
    }

    @Test
    void whatWasDecidedLaterWasOpenThen() {
        assertThat(standings
                        .of(stored(2, session("s2", "ana", "203.0.113.9", 10).device("second factor 1")))
                        .orElseThrow())
                .satisfies(standing -> {
                    assertThat(standing.decision()).isEqualTo(Decided.NOTHING);
                    assertThat(standing.isInUse()).isFalse();
                });
    }

    @Test
    void aProductsOwnRegisterIsUnknownUntilItWasLookedAt() {
        assertThat(standings.of(stored(2, "okta", session("s2", "ana", "203.0.113.9", 60))))
                .isEmpty();
        assertThat(standings.of(stored(2, "gone", session("s2", "ana", "203.0.113.9", 60))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"APPROVED,APPROVED", "BLOCKED,BLOCKED", "PENDING,NOTHING"})
    void whereAProductKeepsTheRegisterADeviceStandsAsThere(State state, Decided decided) {
        look(state, 0);

        var standing = standings.of(signIn("guo1", 60, "{}")).orElseThrow();
        assertThat(standing.decision()).isEqualTo(decided);
        assertThat(standing.isInUse()).isTrue();
    }

    @Test
    void whatAProductDoesNotTellStaysUnknown() {
        look(State.BLOCKED, 0);

        assertThat(standings.of(signIn("Windows Edge", 60, "{}")))
                .as("no id of a device")
                .isEmpty();
        assertThat(standings.of(stored(2, "okta", session("s2", "ana", "203.0.113.9", 60))))
                .isEmpty();
        assertThat(standings.of(signIn("guo1", -10, "{}")))
                .as("before the first look")
                .isEmpty();
    }

    @Test
    void aDeviceCountsAsBlockedFromTheLookThatFoundItSo() {
        look(State.APPROVED, 0);
        look(State.BLOCKED, 100);

        assertThat(standings.of(signIn("guo1", 60, "{}")))
                .as("not known any more")
                .isEmpty();
        assertThat(standings.of(signIn("guo1", 100, "{}")).orElseThrow().decision())
                .isEqualTo(Decided.BLOCKED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'deviceDetail':{'deviceId':'guo1','isCompliant':false,'isManaged':false}} | NOTHING",
                "{'deviceDetail':{'deviceId':'guo1','isCompliant':true,'isManaged':false}} | APPROVED",
                "{'deviceDetail':{'deviceId':'guo1','isCompliant':null,'isManaged':null}} | APPROVED",
                "{'device':{'id':'guo1','managed':false,'registered':false}} | NOTHING",
                "{'device':{'id':'guo1','managed':false,'registered':true}} | APPROVED",
                "{'client':{'device':'Computer'},'isManaged':false,'isCompliant':false} | APPROVED",
            })
    void aDeviceThatTheProviderCallsNobodysWasNotApproved(String raw, Decided decided) {
        look(State.APPROVED, 0);

        assertThat(standings
                        .of(signIn("guo1", 60, raw.replace('\'', '"')))
                        .orElseThrow()
                        .decision())
                .isEqualTo(decided);
    }

    private void look(State state, int second) {
        registers.found(
                "okta",
                List.of(
                        new Device("object", "Laptop", null, null, null, null, state, "guo1"),
                        new Device("other", "Phone", null, null, null, null, State.APPROVED)),
                NOON.plusSeconds(second));
    }

    private static StoredEvent signIn(String device, int second, String raw) {
        return stored(
                2,
                "okta",
                session("s2", "ana", "203.0.113.9", second).device(device).raw(raw));
    }
}
