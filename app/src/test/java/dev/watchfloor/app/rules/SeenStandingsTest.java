package dev.watchfloor.app.rules;

import static dev.watchfloor.app.devices.SignIns.NOON;
import static dev.watchfloor.app.devices.SignIns.session;
import static dev.watchfloor.app.devices.SignIns.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.devices.ShelfInMemory;
import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.fakes.FakeProvider;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.rules.typed.DeviceStandings.Decided;
import dev.watchfloor.connectors.spi.Device.State;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeenStandingsTest {
    private final MovableClock clock = new MovableClock(NOON.plusSeconds(30).toString());
    private final SeenDevices devices = new SeenDevices(new ShelfInMemory(), clock);
    private final FakeProvider keycloak = new FakeProvider();
    private final SeenStandings standings = new SeenStandings(
            devices, new FakeConnectors().with("idp", keycloak).with("okta", new FakeProvider()));

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
    void aProductsOwnRegisterIsNotLookedAt() {
        assertThat(standings.of(stored(2, "okta", session("s2", "ana", "203.0.113.9", 60))))
                .isEmpty();
        assertThat(standings.of(stored(2, "gone", session("s2", "ana", "203.0.113.9", 60))))
                .isEmpty();
    }
}
