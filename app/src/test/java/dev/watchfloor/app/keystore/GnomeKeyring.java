package dev.watchfloor.app.keystore;

import dev.watchfloor.app.fakes.PrivateBus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/** GNOME's keyring in a desktop of a test's own: its bus, its home, nothing of the account's. */
final class GnomeKeyring implements AutoCloseable {
    private static final Path DAEMON = Path.of("/usr/bin/gnome-keyring-daemon");
    static final Path TOOL = Path.of("/usr/bin/secret-tool");

    private final Path folder;
    private final PrivateBus bus;
    private Process daemon;

    private GnomeKeyring(Path folder, PrivateBus bus) throws IOException {
        this.folder = folder;
        this.bus = bus;
        daemon = start(true);
    }

    static boolean isPossible() {
        return PrivateBus.isPossible() && Files.isExecutable(DAEMON) && Files.isExecutable(TOOL);
    }

    /** With an open and empty keyring. @param folder empty, with a short name */
    static GnomeKeyring start(Path folder) throws IOException {
        for (String name : List.of("home", "run")) {
            Files.createDirectory(
                    folder.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return new GnomeKeyring(folder, PrivateBus.start(folder));
    }

    Keystore keystore() {
        return new SecretTool(TOOL, environment(), Duration.ofSeconds(30));
    }

    /** As after a restart at which nobody typed the keyring's password, and where nobody can be asked for it. */
    void restartLocked() throws IOException, InterruptedException {
        stop();
        daemon = start(false);
    }

    void stop() throws InterruptedException {
        daemon.destroy();
        daemon.waitFor();
    }

    private Map<String, String> environment() {
        return Map.of(
                "HOME", folder.resolve("home").toString(),
                "XDG_DATA_HOME", folder.resolve("home/data").toString(),
                "XDG_RUNTIME_DIR", folder.resolve("run").toString(),
                "DISPLAY", "",
                "DBUS_SESSION_BUS_ADDRESS", bus.address());
    }

    private Process start(boolean open) throws IOException {
        String control = "--control-directory=" + folder.resolve("run/keyring");
        ProcessBuilder builder = new ProcessBuilder(
                open
                        ? List.of(DAEMON.toString(), "--foreground", "--components=secrets", control, "--unlock")
                        : List.of(DAEMON.toString(), "--foreground", "--components=secrets", control));
        builder.environment().putAll(environment());
        Process started = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream input = started.getOutputStream()) {
            input.write("keyring".getBytes(StandardCharsets.US_ASCII));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::isServing);
        return started;
    }

    private boolean isServing() throws IOException, DBusException {
        try (DBusConnection asking = bus.connect()) {
            return asking.getDBusOwnerName("org.freedesktop.secrets") != null;
        } catch (DBusExecutionException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException, IOException {
        stop();
        bus.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
