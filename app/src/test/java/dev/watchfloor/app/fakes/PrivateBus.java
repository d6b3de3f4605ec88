package dev.watchfloor.app.fakes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** A dbus-daemon of a test's own, in a folder of its own: nothing of the machine's desktop is seen or touched. */
public final class PrivateBus implements AutoCloseable {
    private static final Optional<Path> DAEMON = Stream.of("/usr/bin/dbus-daemon", "/bin/dbus-daemon")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private final Path folder;
    private Process daemon;

    private PrivateBus(Path folder) throws IOException {
        this.folder = folder;
        daemon = start();
    }

    public static boolean isPossible() {
        return DAEMON.isPresent();
    }

    public static PrivateBus start(Path folder) throws IOException {
        return new PrivateBus(folder);
    }

    public String address() {
        return "unix:path=" + folder.resolve("bus");
    }

    public DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address()).withShared(false).build();
    }

    /** Ends the daemon and starts another at the same place. */
    public void restart() throws IOException, InterruptedException {
        close();
        daemon = start();
    }

    private Process start() throws IOException {
        Path configuration = Files.writeString(folder.resolve("bus.conf"), """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <listen>%s</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default">
                    <allow own="*"/>
                    <allow send_destination="*"/>
                    <allow receive_sender="*"/>
                  </policy>
                </busconfig>
                """.formatted(address()));
        Files.deleteIfExists(folder.resolve("bus"));
        Process started = new ProcessBuilder(List.of(
                        DAEMON.orElseThrow().toString(),
                        "--nofork",
                        "--nopidfile",
                        "--print-address",
                        "--config-file=" + configuration))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // It prints its address once it listens.
        if (started.inputReader(StandardCharsets.UTF_8).readLine() == null) {
            throw new IOException("dbus-daemon did not start");
        }
        return started;
    }

    @Override
    public void close() throws InterruptedException {
        daemon.destroy();
        daemon.waitFor();
    }
}
