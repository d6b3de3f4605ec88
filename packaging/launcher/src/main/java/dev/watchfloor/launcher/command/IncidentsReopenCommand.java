package dev.watchfloor.launcher.command;

import dev.watchfloor.app.incidents.Deed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchfloor incidents reopen}. */
@Command(
        name = "reopen",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Open incidents again that are closed.")
final class IncidentsReopenCommand extends IncidentDeedCommand {
    @Option(names = "--reason", description = "Why, in one line.")
    private String reason = "";

    @Override
    Deed deed() {
        return new Deed.Reopened(reason);
    }
}
