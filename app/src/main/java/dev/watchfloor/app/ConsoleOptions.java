package dev.watchfloor.app;

import dev.watchfloor.app.operators.PasswordRules;
import dev.watchfloor.app.vault.KdfCost;
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
 * @param passwordCost what a try of a password costs; one that was sealed cheaper is sealed anew at the next sign-in
 */
public record ConsoleOptions(
        Path profile, Path workstation, Clock clock, List<ConnectorFactory> factories, KdfCost passwordCost) {
    public ConsoleOptions {
        factories = List.copyOf(factories);
    }

    /** Which passwords are taken; {@code breached-passwords.txt} beside the workstation's keys is a list of some that are not. */
    PasswordRules passwords() {
        return PasswordRules.strongAndNotIn(workstation.resolve("breached-passwords.txt"));
    }

    /** The system's clock, the connectors that are installed, and the usual cost of passwords. */
    public static ConsoleOptions of(Path profile, Path workstation) {
        return new ConsoleOptions(
                profile, workstation, Clock.systemUTC(), InstalledConnectors.find(), KdfCost.STANDARD);
    }
}
