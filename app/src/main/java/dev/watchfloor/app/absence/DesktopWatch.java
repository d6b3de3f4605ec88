package dev.watchfloor.app.absence;

import dev.watchfloor.app.Pin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/**
 * What a Linux desktop tells over D-Bus: systemd-logind that the machine sleeps or that this session is to be locked, and
 * the desktop's own lock that the screen is covered. Where there is no bus it hears nothing. Thread-safe.
 */
public final class DesktopWatch implements AbsenceWatch {
    private static final String PATH_ADDRESS = "unix:path=";
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Optional<String> systemBus;
    private final Optional<String> sessionBus;
    private final String session;
    private final Duration pause;
    private final Runnable onListening;

    /**
     * @param session id of the session that is to be locked, {@code auto} for that of this process
     * @param pause between two looks at who owns a name, and two tries at a bus that is not there
     * @param onListening told after each look, by each bus
     */
    DesktopWatch(
            Optional<String> systemBus,
            Optional<String> sessionBus,
            String session,
            Duration pause,
            Runnable onListening) {
        this.systemBus = systemBus.flatMap(DesktopWatch::usable);
        this.sessionBus = sessionBus.flatMap(DesktopWatch::usable);
        this.session = session;
        this.pause = pause;
        this.onListening = onListening;
    }

    /** For the desktop that this process runs at; one that hears nothing elsewhere. */
    public static AbsenceWatch ofThisDesktop() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
                ? of(System.getenv())
                : AbsenceWatch.NONE;
    }

    /** By the variables that the D-Bus specification and pam_systemd(8) name. */
    static DesktopWatch of(Map<String, String> environment) {
        return new DesktopWatch(
                Optional.of(environment.getOrDefault(
                        "DBUS_SYSTEM_BUS_ADDRESS", PATH_ADDRESS + "/var/run/dbus/system_bus_socket")),
                Optional.ofNullable(environment.get("DBUS_SESSION_BUS_ADDRESS"))
                        .or(() -> Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                                .map(folder -> PATH_ADDRESS + folder + "/bus")),
                environment.getOrDefault("XDG_SESSION_ID", "auto"),
                PAUSE,
                () -> {});
    }

    @Override
    public Pin watch(Consumer<Absence> listener) {
        List<Pin> lines = new ArrayList<>();
        systemBus.ifPresent(address ->
                lines.add(BusLine.start(address, bus -> ofLogin(bus, session), listener, pause, onListening)));
        sessionBus.ifPresent(address -> lines.add(
                BusLine.start(address, bus -> ExpectedSignal.ofScreenSavers(), listener, pause, onListening)));
        return () -> lines.forEach(Pin::close);
    }

    /** The first of several addresses that is a path; Java opens no abstract sockets, and a network is no desktop. */
    private static Optional<String> usable(String addresses) {
        return Arrays.stream(addresses.split(";", -1))
                .filter(address -> address.startsWith(PATH_ADDRESS))
                .findFirst();
    }

    private static Set<ExpectedSignal> ofLogin(DBusConnection bus, String session) throws DBusException {
        try {
            LoginService login = bus.getRemoteObject(LoginService.NAME, LoginService.PATH, LoginService.class);
            return Set.of(
                    ExpectedSignal.ofSleep(),
                    ExpectedSignal.ofLock(login.GetSession(session).getPath()));
        } catch (DBusExecutionException noSession) {
            // Started by a service of the account, or there is no logind: sleep may still be told.
            return Set.of(ExpectedSignal.ofSleep());
        }
    }
}
