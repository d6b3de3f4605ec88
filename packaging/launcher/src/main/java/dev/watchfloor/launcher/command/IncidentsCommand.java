package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor incidents …}: what people work on. */
@Command(
        name = "incidents",
        mixinStandardHelpOptions = true,
        header = "See incidents and what they reached, and say what became of them.",
        subcommands = {
            IncidentsListCommand.class,
            IncidentsShowCommand.class,
            IncidentsAcknowledgeCommand.class,
            IncidentsAssignCommand.class,
            IncidentsCloseCommand.class,
            IncidentsReopenCommand.class,
            IncidentsNoteCommand.class,
            IncidentsMergeCommand.class,
            IncidentsSplitCommand.class
        })
final class IncidentsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, show, acknowledge, close, reopen, note, merge or split.");
    }
}
