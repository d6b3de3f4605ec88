package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor plan device …}. */
@Command(
        name = "device",
        mixinStandardHelpOptions = true,
        header = "Plan to let devices in, or in no more.",
        subcommands = {PlanDeviceApproveCommand.class, PlanDeviceBlockCommand.class, PlanDeviceUnblockCommand.class})
final class PlanDeviceCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: approve, block or unblock.");
    }
}
