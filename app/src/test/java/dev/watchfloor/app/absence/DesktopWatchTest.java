package dev.watchfloor.app.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.fakes.PrivateBus;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A desktop that tells, keeps silent, goes, comes back, or is not there. */
@Timeout(60)
class DesktopWatchTest {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final BlockingQueue<Absence> heard = new LinkedBlockingQueue<>();
    private final Semaphore looks = new Semaphore(0);
    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        // Short, because a socket lies in it.
        folder = Files.createTempDirectory("wfbus");
    }

    @AfterEach
    void deleteFolder() throws IOException {
        for (String name : new String[] {"bus", "bus.conf"}) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Test
    void sleepAndTheOwnSessionsLockAreHeardAtTheSystemBus() throws Exception {
        try (PrivateBus bus = startBus();
                DBusConnection login = bus.connect()) {
            PretendedDesktop.becomeLogin(login);
            try (Pin watch = watchSystem(bus.address())) {
                awaitWholeLook();

                PretendedDesktop.prepareForSleep(login);
                assertThat(next()).isEqualTo(Absence.SUSPENDED);
                PretendedDesktop.lock(login, PretendedDesktop.OTHER_SESSION);
                PretendedDesktop.lock(login, PretendedDesktop.OWN_SESSION);
                assertThat(next()).isEqualTo(Absence.SCREEN_LOCKED);
                PretendedDesktop.prepareForSleep(login);
                assertThat(next()).as("the other session's lock was not heard").isEqualTo(Absence.SUSPENDED);
            }
        }
    }

    @Test
    void onlyTheOwnerOfANameIsBelieved() throws Exception {
        try (PrivateBus bus = startBus();
                DBusConnection login = bus.connect();
                DBusConnection stranger = bus.connect()) {
            PretendedDesktop.becomeLogin(login);
            try (Pin watch = watchSystem(bus.address())) {
                awaitWholeLook();

                PretendedDesktop.prepareForSleep(stranger);
                // The bus keeps the order of one connection, so what was sent before is delivered by now.
                assertThat(stranger.getDBusOwnerName(LoginService.NAME)).isNotEmpty();
                PretendedDesktop.lock(login, PretendedDesktop.OWN_SESSION);

                assertThat(next()).isEqualTo(Absence.SCREEN_LOCKED);
            }
        }
    }

    @Test
    void screenLockThatStartsLateIsHeardWhenItCoversAndNotWhenItOpens() throws Exception {
        try (PrivateBus bus = startBus();
                Pin watch = watchSession(bus.address())) {
            awaitWholeLook();
            try (DBusConnection saver = bus.connect()) {
                saver.requestBusName("org.gnome.ScreenSaver");
                awaitWholeLook();

                PretendedDesktop.activeChanged(saver, false);
                PretendedDesktop.nonsense(saver);
                PretendedDesktop.activeChanged(saver, true);
                assertThat(next()).isEqualTo(Absence.SCREEN_LOCKED);
                awaitWholeLook();
                assertThat(heard).as("one of three covered").isEmpty();
            }
            try (DBusConnection successor = bus.connect()) {
                successor.requestBusName("org.gnome.ScreenSaver");
                awaitWholeLook();
                PretendedDesktop.activeChanged(successor, true);
                assertThat(next()).isEqualTo(Absence.SCREEN_LOCKED);
            }
        }
    }

    @Test
    void busThatComesBackIsHeardAgain() throws Exception {
        try (PrivateBus bus = startBus();
                Pin watch = watchSession(bus.address())) {
            awaitWholeLook();
            bus.restart();
            try (DBusConnection saver = bus.connect()) {
                saver.requestBusName("org.gnome.ScreenSaver");
                awaitWholeLook();
                PretendedDesktop.activeChanged(saver, true);
                assertThat(next()).isEqualTo(Absence.SCREEN_LOCKED);
            }
        }
    }

    @Test
    void nothingIsHeardAfterTheEnd() throws Exception {
        try (PrivateBus bus = startBus();
                DBusConnection saver = bus.connect()) {
            saver.requestBusName("org.gnome.ScreenSaver");
            Pin watch = watchSession(bus.address());
            awaitWholeLook();
            long begun = System.nanoTime();
            watch.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));

            PretendedDesktop.activeChanged(saver, true);
            assertThat(saver.getDBusOwnerName("org.gnome.ScreenSaver")).isNotEmpty();
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void busThatNeverAnswersHoldsNobodyUp() throws Exception {
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(folder.resolve("bus")))) {
            Pin watch = watchSession("unix:path=" + folder.resolve("bus"));
            try (SocketChannel connected = silent.accept()) {
                assertThat(connected.isConnected()).isTrue();
                long begun = System.nanoTime();
                watch.close();
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            }
        }
    }

    @Test
    void missingBusesAndOtherAddressesAreSilence() {
        for (Map<String, String> environment : java.util.List.of(
                Map.<String, String>of(),
                Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.resolve("nothing")),
                Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:abstract=/tmp/dbus-x;tcp:host=localhost,port=1"),
                Map.of("DBUS_SESSION_BUS_ADDRESS", "nonsense", "DBUS_SYSTEM_BUS_ADDRESS", "unix:path="))) {
            long begun = System.nanoTime();
            DesktopWatch.of(environment).watch(heard::add).close();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        }
        assertThat(heard).isEmpty();
    }

    private PrivateBus startBus() throws IOException {
        assumeTrue(PrivateBus.isPossible(), "SKIPPED: there is no dbus-daemon here (Debian: apt-get install dbus)");
        return PrivateBus.start(folder);
    }

    private Pin watchSystem(String address) {
        return new DesktopWatch(Optional.of(address), Optional.empty(), "7", PAUSE, looks::release).watch(heard::add);
    }

    private Pin watchSession(String address) {
        return new DesktopWatch(Optional.empty(), Optional.of(address), "7", PAUSE, looks::release).watch(heard::add);
    }

    /** One that began after this was called: the one under way may have passed what was just done. */
    private void awaitWholeLook() throws InterruptedException {
        looks.drainPermits();
        assertThat(looks.tryAcquire(2, 30, TimeUnit.SECONDS)).as("looks").isTrue();
    }

    private Absence next() throws InterruptedException {
        Absence absence = heard.poll(30, TimeUnit.SECONDS);
        assertThat(absence).as("nothing was heard").isNotNull();
        return absence;
    }
}
