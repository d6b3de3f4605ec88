package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor actions …}: what was done and is under way. */
@Command(
        name = "actions",
        mixinStandardHelpOptions = true,
        header = "See what was done and what is under way, take it back, give it up, or go on with it.",
        subcommands = {
            ActionsListCommand.class,
            ActionsShowCommand.class,
            ActionsUndoCommand.class,
            ActionsCancelCommand.class,
            ActionsAgainCommand.class
        })
final class ActionsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, show, undo, cancel or again.");
    }
}
