package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor devices …}: from which devices people sign in. */
@Command(
        name = "devices",
        mixinStandardHelpOptions = true,
        header = "See devices that people sign in from, approve and block them.",
        subcommands = {
            DeviceListCommand.class,
            DeviceShowCommand.class,
            DeviceApproveCommand.class,
            DeviceBlockCommand.class,
            DeviceUnblockCommand.class,
            DevicePolicyCommand.class
        })
final class DevicesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, show, approve, block, unblock or policy.");
    }
}
