package dev.watchfloor.connectors.testing.real;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The one server of the JVM: one that a state file names and that still answers, or else one of our own. Ours ends with
 * the JVM, unless {@code watchfloor.keycloak.keep=true}: then a state file is left for the next module, and whoever set
 * the property ends the process by the pid in it.
 */
final class SharedKeycloak {
    private static final List<String> CLIENTS = List.of(
            "remote-access",
            "watchfloor-reader",
            "watchfloor-responder",
            "watchfloor-both",
            "watchfloor-bare",
            "watchfloor-signals",
            "watchfloor-told",
            "watchfloor-harness");

    private static @Nullable RealKeycloak shared;
    private static @Nullable RuntimeException failure;

    private SharedKeycloak() {}

    static boolean isAvailable() {
        return KeycloakDistribution.home().isPresent() || Files.exists(KeycloakDistribution.state());
    }

    static synchronized RealKeycloak get() throws IOException {
        if (failure != null) {
            throw failure; // not four minutes again for each test
        }
        RealKeycloak known = shared;
        if (known == null) {
            try {
                known = open();
            } catch (RuntimeException cannotStart) {
                failure = cannotStart;
                throw cannotStart;
            }
            shared = known;
        }
        return known;
    }

    @SuppressWarnings("resource") // the lock is held as long as the server: until the JVM ends
    private static RealKeycloak open() throws IOException {
        Path folder = Files.createDirectories(KeycloakDistribution.traces());
        // Two builds must not rebuild one distribution at the same time.
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        Optional<RealKeycloak> running = attach();
        if (running.isPresent()) {
            lock.release();
            channel.close();
            return running.get();
        }
        Path home = KeycloakDistribution.home()
                .orElseThrow(() -> new IllegalStateException("the Keycloak of the state file has ended, and there is no"
                        + " distribution to start another"));
        Properties secrets = newSecrets();
        KeycloakServer server = new KeycloakServer(home, secrets);
        Thread stop = new Thread(server::stop, "stop-keycloak");
        Runtime.getRuntime().addShutdownHook(stop);
        ProcessHandle process = server.start();
        if (Boolean.getBoolean("watchfloor.keycloak.keep")) {
            save(process, server.port(), secrets);
            Runtime.getRuntime().removeShutdownHook(stop);
            lock.release();
            channel.close();
        }
        return new RealKeycloak(server.port(), secrets);
    }

    private static Optional<RealKeycloak> attach() throws IOException {
        Path state = KeycloakDistribution.state();
        if (!Files.exists(state)) {
            return Optional.empty();
        }
        Properties saved = new Properties();
        try (Reader reader = Files.newBufferedReader(state)) {
            saved.load(reader);
        }
        int port = Integer.parseInt(saved.getProperty("port", "0"));
        long pid = Long.parseLong(saved.getProperty("pid", "0"));
        boolean alive = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        if (!alive || !KeycloakServer.answers(port)) {
            Files.deleteIfExists(state);
            return Optional.empty();
        }
        return Optional.of(new RealKeycloak(port, saved));
    }

    private static void save(ProcessHandle process, int port, Properties secrets) throws IOException {
        Properties state = new Properties();
        state.putAll(secrets);
        state.setProperty("pid", Long.toString(process.pid()));
        state.setProperty("port", Integer.toString(port));
        StringWriter text = new StringWriter();
        state.store(text, "The Keycloak of this build. Whoever asked to keep it ends it by its pid.");
        OwnerOnly.write(KeycloakDistribution.state(), text.toString());
    }

    private static Properties newSecrets() {
        SecureRandom random = new SecureRandom();
        Properties secrets = new Properties();
        for (String client : CLIENTS) {
            byte[] fresh = new byte[24];
            random.nextBytes(fresh);
            secrets.setProperty(client, Base64.getUrlEncoder().withoutPadding().encodeToString(fresh));
        }
        return secrets;
    }
}
