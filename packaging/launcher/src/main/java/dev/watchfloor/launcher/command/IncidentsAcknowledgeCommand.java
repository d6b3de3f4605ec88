package dev.watchfloor.launcher.command;

import dev.watchfloor.app.incidents.Deed;
import picocli.CommandLine.Command;

/** {@code watchfloor incidents acknowledge}. */
@Command(
        name = "acknowledge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Look after incidents from now on.")
final class IncidentsAcknowledgeCommand extends IncidentDeedCommand {
    @Override
    Deed deed() {
        return new Deed.Acknowledged();
    }
}
