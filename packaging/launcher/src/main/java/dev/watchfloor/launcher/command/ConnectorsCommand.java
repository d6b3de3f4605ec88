package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor connectors …}: what is connected. */
@Command(
        name = "connectors",
        mixinStandardHelpOptions = true,
        header = "See, add, edit, try and remove connections to products.",
        subcommands = {
            ConnectorTypesCommand.class,
            ConnectorSetUpCommand.class,
            ConnectorListCommand.class,
            ConnectorAddCommand.class,
            ConnectorEditCommand.class,
            ConnectorCheckCommand.class,
            ConnectorRemoveCommand.class
        })
final class ConnectorsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: types, set-up, list, add, edit, check or remove.");
    }
}
