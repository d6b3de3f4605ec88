package dev.watchfloor.launcher.command;

import dev.watchfloor.app.incidents.Deed;
import picocli.CommandLine.Command;

/** {@code watchfloor incidents split}. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Tell incidents by themselves again that were merged into others.")
final class IncidentsSplitCommand extends IncidentDeedCommand {
    @Override
    Deed deed() {
        return new Deed.Split();
    }
}
