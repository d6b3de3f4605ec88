package dev.watchfloor.launcher.command;

import dev.watchfloor.app.incidents.Deed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchfloor incidents note}. */
@Command(name = "note", mixinStandardHelpOptions = true, sortOptions = false, header = "Write a note about incidents.")
final class IncidentsNoteCommand extends IncidentDeedCommand {
    @Option(names = "--text", required = true, description = "What to keep in mind.")
    private String text = "";

    @Override
    Deed deed() {
        return new Deed.Noted(text);
    }
}
