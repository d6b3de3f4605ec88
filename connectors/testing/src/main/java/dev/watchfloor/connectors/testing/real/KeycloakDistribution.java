package dev.watchfloor.connectors.testing.real;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Keycloak lies unpacked, and where its traces go: below {@code target} of the whole build. */
final class KeycloakDistribution {
    private KeycloakDistribution() {}

    /** The unpacked distribution, if the build was told to fetch it. */
    static Optional<Path> home() {
        String named = System.getProperty("watchfloor.keycloak.home", "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(KeycloakDistribution::isHome);
        }
        Path folder = target().resolve("keycloak-dist");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(KeycloakDistribution::isHome).max(Path::compareTo);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The state file of a server that is to outlive one module's tests. */
    static Path state() {
        String named = System.getProperty(
                "watchfloor.keycloak.state", System.getenv().getOrDefault("WATCHFLOOR_KEYCLOAK_STATE", ""));
        return named.isBlank() ? traces().resolve("state.properties") : Path.of(named);
    }

    /** Folder for the log, the lock and the state. */
    static Path traces() {
        return target().resolve("keycloak");
    }

    /** Tests run in the folder of their module; the build's root is the one with {@code .mvn}. */
    private static Path target() {
        Path here = Path.of("").toAbsolutePath();
        for (Path at = here; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(".mvn"))) {
                return at.resolve("target");
            }
        }
        return here.resolve("target");
    }

    private static boolean isHome(Path folder) {
        return Files.isRegularFile(folder.resolve("lib").resolve("quarkus-run.jar"));
    }
}
