package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor devices policy …}. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        header = "Whether the console ends sessions on blocked or unapproved devices by itself; at first it does not.",
        subcommands = {DevicePolicyListCommand.class, DevicePolicySetCommand.class})
final class DevicePolicyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list or set.");
    }
}
