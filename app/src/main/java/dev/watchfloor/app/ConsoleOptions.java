package dev.watchfloor.app;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * What a console is opened with.
 *
 * @param profile the folder that holds everything it keeps; made when it is missing
 * @param clock its only source of time
 * @param factories what can be connected; types are unique
 * @param actor who acts, for the audit: account and machine
 */
public record ConsoleOptions(Path profile, Clock clock, List<ConnectorFactory> factories, String actor) {
    public ConsoleOptions {
        factories = List.copyOf(factories);
    }

    /** The system's clock, the connectors that are installed, and the account that runs this process. */
    public static ConsoleOptions of(Path profile) {
        return new ConsoleOptions(profile, Clock.systemUTC(), InstalledConnectors.find(), account());
    }

    private static String account() {
        String machine;
        try {
            machine = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            machine = "localhost";
        }
        return System.getProperty("user.name", "unknown") + "@" + machine;
    }
}
