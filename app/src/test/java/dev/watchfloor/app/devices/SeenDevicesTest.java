package dev.watchfloor.app.devices;

import static dev.watchfloor.app.devices.SignIns.NOON;
import static dev.watchfloor.app.devices.SignIns.PROVIDER;
import static dev.watchfloor.app.devices.SignIns.event;
import static dev.watchfloor.app.devices.SignIns.session;
import static dev.watchfloor.app.devices.SignIns.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.spi.Device.State;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenDevicesTest {
    private final MovableClock clock = new MovableClock(NOON.toString());
    private final ShelfInMemory shelf = new ShelfInMemory();
    private final SeenDevices devices = new SeenDevices(shelf, clock, 100);
    private long position;

    @Test
    void signInsOfOneAccountFromOneNetworkAreOneDevice() {
        learn(session("s1", "ana", "203.0.113.7", 0), session("s2", "ana", "203.0.113.9", 60));

        SeenDevice device = only();
        assertThat(device.userName()).isEqualTo("ana");
        assertThat(device.name()).isEqualTo("203.0.113.0/24");
        assertThat(device.sessions()).containsExactly("s1", "s2");
        assertThat(device.places()).extracting(Place::address).containsExactly("203.0.113.9", "203.0.113.7");
        assertThat(device.firstSeen()).isEqualTo(NOON);
        assertThat(device.lastSeen()).isEqualTo(NOON.plusSeconds(60));
        assertThat(device.decision()).isEqualTo(Decision.NONE);
    }

    @Test
    void anotherNetworkAccountOrSecondFactorIsAnotherDevice() {
        learn(
                session("s1", "ana", "203.0.113.7", 0),
                session("s2", "ana", "198.51.100.7", 1),
                session("s3", "bob", "203.0.113.7", 2),
                session("s4", "ana", "203.0.113.7", 3).device("second factor 4a7415a8"));

        assertThat(devices.all())
                .extracting(SeenDevice::name)
                .containsExactlyInAnyOrder(
                        "203.0.113.0/24",
                        "198.51.100.0/24",
                        "203.0.113.0/24",
                        "second factor 4a7415a8 at 203.0.113.0/24");
    }

    @Test
    void anUpdateOfTheBrowserIsNoOtherDevice() {
        learn(
                session("s1", "ana", "203.0.113.7", 0)
                        .userAgent("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Firefox/130.0"),
                session("s2", "ana", "203.0.113.7", 1)
                        .device("Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Firefox/131.0"));

        assertThat(devices.all())
                .extracting(SeenDevice::told)
                .containsOnly("Firefox on Linux")
                .hasSize(1);
    }

    @Test
    void aSecondApplicationOfASessionIsTheSameDevice() {
        learn(
                session("s1", "ana", "203.0.113.7", 0).device("second factor 4a7415a8"),
                session("s1", "ana", "203.0.113.7", 30));

        assertThat(only().told()).isEqualTo("second factor 4a7415a8");
        assertThat(only().lastSeen()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    void whoDidNotGetInIsNoDevice() {
        learn(
                event("a", Kind.SIGN_IN, "ana", "203.0.113.7", 0).outcome(Outcome.FAILURE),
                event("b", Kind.SIGN_IN, "ana", "203.0.113.7", 1).outcome(Outcome.BLOCKED),
                event("c", Kind.SIGN_IN, "ana", "203.0.113.7", 2).outcome(Outcome.ALLOWED));

        assertThat(devices.all()).isEmpty();
    }

    @Test
    void gatewaysTellTheBrowserOfASession() {
        learn(session("s1", "ana", "203.0.113.7", 0));
        devices.learn(List.of(
                stored(++position, "edge", request("s1", "curl/8.5.0")),
                stored(++position, "edge", request("s1", "Mozilla/5.0 (Windows NT 10.0) Firefox/131.0")),
                stored(++position, "edge", request("other", "sqlmap/1.8"))));

        assertThat(only().agents()).containsExactly("Firefox on Windows", "curl");
    }

    @Test
    void whatWasLearnedBeforeIsNotLearnedAgain() {
        learn(session("s1", "ana", "203.0.113.7", 0));
        devices.learn(List.of(stored(position, session("s2", "bob", "203.0.113.7", 0))));

        assertThat(only().userName()).isEqualTo("ana");
    }

    @Test
    void aSessionWithoutAnEventIsLearnedFromItsList() {
        devices.learn(PROVIDER, listed("s9", "203.0.113.7"));

        assertThat(only().sessions()).containsExactly("s9");
        assertThat(devices.ofSession(PROVIDER, "s9")).isPresent();
        assertThat(devices.ofSession("another", "s9")).isEmpty();
    }

    @Test
    void aSessionIsNotLearnedTwice() {
        learn(session("s1", "ana", "203.0.113.7", 0).device("second factor 4a7415a8"));
        devices.learn(PROVIDER, listed("s1", "203.0.113.7"));

        assertThat(only().told()).isEqualTo("second factor 4a7415a8");
    }

    @Test
    void aDecisionIsKeptAtOnceAndSurvivesARestart() {
        learn(session("s1", "ana", "203.0.113.7", 0));
        clock.advance(Duration.ofMinutes(1));

        assertThat(devices.decide(PROVIDER, only().id(), State.BLOCKED)).isTrue();

        SeenDevices again = new SeenDevices(shelf, clock);
        assertThat(again.all()).singleElement().satisfies(device -> {
            assertThat(device.decision().state()).isEqualTo(State.BLOCKED);
            assertThat(device.decision().at(NOON)).as("before").isEqualTo(State.PENDING);
        });
        assertThat(again.ofSession(PROVIDER, "s1")).isPresent();
    }

    @Test
    void decisionsAboutUnknownDevicesAreNone() {
        assertThat(devices.decide(PROVIDER, "seen-none", State.BLOCKED)).isFalse();
        assertThat(shelf.writes).isZero();
    }

    @Test
    void nothingIsWrittenWhenNothingChanged() {
        learn(session("s1", "ana", "203.0.113.7", 0));
        devices.keep();
        devices.keep();

        assertThat(shelf.writes).isEqualTo(1);
        assertThat(shelf.position()).isEqualTo(position);
    }

    @Test
    void ofTooManyTheOldestUndecidedGo() {
        learn(session("first", "u0", "203.0.113.7", 0));
        String decided = only().id();
        devices.decide(PROVIDER, decided, State.APPROVED);
        for (int user = 1; user <= 150; user++) {
            learn(session("s" + user, "u" + user, "203.0.113.7", user));
        }

        devices.keep();

        assertThat(devices.all())
                .hasSizeLessThanOrEqualTo(100)
                .extracting(SeenDevice::userName)
                .contains("u0", "u150");
        assertThat(shelf.devices).hasSameSizeAs(devices.all());
    }

    @Test
    void whatWasNotSeenForLongIsForgottenUnlessDecided() {
        learn(session("s1", "ana", "203.0.113.7", 0), session("s2", "bob", "203.0.113.7", 0));
        String ana = devices.ofSession(PROVIDER, "s1").orElseThrow().id();
        devices.decide(PROVIDER, ana, State.BLOCKED);
        clock.advance(SeenDevices.MEMORY.plusDays(1));

        devices.keep();

        assertThat(only().userName()).isEqualTo("ana");
    }

    @Test
    void listsOfADeviceAreBounded() {
        for (int number = 0; number < 60; number++) {
            learn(session("s" + number, "ana", "203.0.113." + number, number));
        }

        assertThat(only().sessions()).hasSize(SeenDevice.MOST_SESSIONS).contains("s59");
        assertThat(only().places()).hasSize(SeenDevice.MOST_PLACES);
        assertThat(devices.ofSession(PROVIDER, "s0")).isEmpty();
    }

    @Test
    void aRegisterIsInUseWhenSomethingWasApproved() {
        learn(session("s1", "ana", "203.0.113.7", 0));
        assertThat(devices.isInUse(PROVIDER, NOON)).isFalse();

        devices.decide(PROVIDER, only().id(), State.APPROVED);

        assertThat(devices.isInUse(PROVIDER, NOON)).isTrue();
        assertThat(devices.isInUse(PROVIDER, NOON.minusSeconds(1))).isFalse();
        assertThat(devices.isInUse("another", NOON)).isFalse();
    }

    private SeenDevice only() {
        assertThat(devices.all()).hasSize(1);
        return devices.all().getFirst();
    }

    private void learn(SecurityEventBuilder... events) {
        for (SecurityEventBuilder event : events) {
            devices.learn(List.of(stored(++position, event)));
        }
    }

    private static SecurityEventBuilder request(String session, String agent) {
        return SecurityEvent.of(session + agent, NOON.plusSeconds(5), Layer.PERIMETER, Kind.REQUEST)
                .outcome(Outcome.ALLOWED)
                .summary("GET /")
                .session(session)
                .userAgent(agent);
    }

    private static Session listed(String id, String address) {
        return new Session(
                new SessionRef(id, SessionRef.Kind.ONLINE),
                "id-ana",
                "ana",
                Addresses.parse(address).orElseThrow(),
                NOON,
                NOON,
                List.of("portal"),
                null,
                false);
    }
}
