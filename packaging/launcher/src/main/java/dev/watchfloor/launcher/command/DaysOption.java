package dev.watchfloor.launcher.command;

import dev.watchfloor.launcher.CommandFailure;
import picocli.CommandLine.Option;

/** How many days of history are looked at. */
final class DaysOption {
    private static final int MOST = 366;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            description = "Look at this many times 24 hours before now, 1 to 366. Default: ${DEFAULT-VALUE}.")
    private int days = 7;

    /** @throws CommandFailure when it is not 1..366 */
    int read() throws CommandFailure {
        if (days < 1 || days > MOST) {
            throw CommandFailure.misunderstood("--days is between 1 and " + MOST + ".");
        }
        return days;
    }
}
