package dev.watchfloor.launcher.command;

import dev.watchfloor.app.incidents.Deed;
import dev.watchfloor.launcher.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchfloor incidents merge}. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tell incidents as part of another one.")
final class IncidentsMergeCommand extends IncidentDeedCommand {
    @Option(names = "--into", required = true, paramLabel = "ID", description = "The one that tells them from now on.")
    private String into = "";

    @Override
    Deed deed() throws CommandFailure {
        return new Deed.Merged(IncidentWords.number(into));
    }
}
