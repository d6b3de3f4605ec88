package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor denylist …}: what the gateways refuse. */
@Command(
        name = "denylist",
        mixinStandardHelpOptions = true,
        header = "See and change what the gateways refuse.",
        subcommands = {
            DenylistListCommand.class,
            DenylistAddCommand.class,
            DenylistRemoveCommand.class,
            DenylistExportCommand.class,
            DenylistImportCommand.class
        })
final class DenylistCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, add, remove, export or import.");
    }
}
