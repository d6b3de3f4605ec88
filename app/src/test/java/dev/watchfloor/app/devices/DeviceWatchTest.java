package dev.watchfloor.app.devices;

import static dev.watchfloor.app.devices.SignIns.NOON;
import static dev.watchfloor.app.devices.SignIns.PROVIDER;
import static dev.watchfloor.app.devices.SignIns.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeEvents;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeviceWatchTest {
    private final MovableClock clock = new MovableClock(NOON.toString());
    private final ShelfInMemory shelf = new ShelfInMemory();
    private final SeenDevices devices = new SeenDevices(shelf, clock);
    private final FakeEvents events = new FakeEvents();
    private final DeviceWatch watch = new DeviceWatch(events, devices, Set.of("(rules)"), clock);

    @Test
    void learnsWhatWasStoredBeforeItWasThere() throws Exception {
        events.append(PROVIDER, List.of(session("s1", "ana", "203.0.113.7", 0).build()), null);

        watch.work();

        assertThat(devices.ofSession(PROVIDER, "s1")).isPresent();
    }

    @Test
    void goesOnAfterARestartWhereItWas() throws Exception {
        events.append(PROVIDER, List.of(session("s1", "ana", "203.0.113.7", 0).build()), null);
        watch.work();
        events.append(PROVIDER, List.of(session("s2", "bob", "203.0.113.7", 1).build()), null);

        SeenDevices again = new SeenDevices(shelf, clock);
        new DeviceWatch(events, again, Set.of(), clock).work();

        assertThat(again.position()).isEqualTo(1);
        assertThat(again.all()).hasSize(2);
    }

    @Test
    void waitsForTheEventOfASessionBeforeItTakesTheList() throws Exception {
        watch.listen();
        watch.opened(listed("s1"));
        watch.opened(listed("s2"));
        watch.work();
        assertThat(devices.all()).isEmpty();

        events.append(
                PROVIDER,
                List.of(session("s1", "ana", "203.0.113.7", 0)
                        .device("second factor 4a7415a8")
                        .build()),
                null);
        clock.advance(DeviceWatch.GRACE);
        watch.work();

        assertThat(devices.ofSession(PROVIDER, "s1").orElseThrow().told()).isEqualTo("second factor 4a7415a8");
        assertThat(devices.ofSession(PROVIDER, "s2").orElseThrow().told()).isEmpty();
    }

    @Test
    void passesFindingsOfItsOwnOver() throws Exception {
        events.append("(rules)", List.of(session("s1", "ana", "203.0.113.7", 0).build()), null);

        watch.work();

        assertThat(devices.all()).isEmpty();
    }

    @Test
    void keepsWhatItLearnedNowAndThen() throws Exception {
        watch.listen();
        watch.work();
        events.append(PROVIDER, List.of(session("s1", "ana", "203.0.113.7", 0).build()), null);
        watch.work();
        assertThat(shelf.devices).as("not at once").isEmpty();

        clock.advance(Duration.ofMinutes(1));
        watch.work();

        assertThat(shelf.devices).hasSize(1);
    }

    private static SessionRecord listed(String id) {
        Session session = new Session(
                new SessionRef(id, SessionRef.Kind.ONLINE), "id-ana", "ana", null, NOON, NOON, List.of(), null, false);
        return new SessionRecord(PROVIDER, session, SessionRecord.State.OPEN, null, NOON, null);
    }
}
