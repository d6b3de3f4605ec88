package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor guard …}: what no act may touch. */
@Command(
        name = "guard",
        mixinStandardHelpOptions = true,
        header = "See and change what the self-harm guard keeps acts away from.",
        subcommands = {
            GuardListCommand.class,
            GuardAddCommand.class,
            GuardRemoveCommand.class,
            GuardPrivateCommand.class
        })
final class GuardCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, add, remove or private.");
    }
}
