package dev.watchfloor.app;

import dev.watchfloor.app.workstation.MachineName;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What a console is opened with.
 *
 * @param profile the folder that holds everything it keeps; made when it is missing
 * @param workstation the folder of this installation, outside every profile: its keys and what proves the audit
 * @param clock its only source of time
 * @param factories what can be connected; types are unique
 * @param actor who acts, for the audit: account and machine
 */
public record ConsoleOptions(
        Path profile, Path workstation, Clock clock, List<ConnectorFactory> factories, String actor) {
    public ConsoleOptions {
        factories = List.copyOf(factories);
    }

    /** The system's clock, the connectors that are installed, and the account that runs this process. */
    public static ConsoleOptions of(Path profile, Path workstation) {
        return new ConsoleOptions(profile, workstation, Clock.systemUTC(), InstalledConnectors.find(), account());
    }

    /** For tests and measurements, whose folders go away: an installation of its own beside the profile. */
    public static ConsoleOptions of(Path profile) {
        Path folder = profile.toAbsolutePath();
        return of(profile, folder.resolveSibling(folder.getFileName() + ".workstation"));
    }

    private static String account() {
        return System.getProperty("user.name", "unknown") + "@" + MachineName.find();
    }
}
