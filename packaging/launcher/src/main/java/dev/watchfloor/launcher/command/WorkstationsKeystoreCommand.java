package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor workstations keystore …}. */
@Command(
        name = "keystore",
        mixinStandardHelpOptions = true,
        header = "Whether the keys of this workstation need the keystore of the account.",
        description = {
            "When they do, a copy of the home folder or of the disk opens nothing, and neither does this console while the keystore is locked or gone."
        },
        subcommands = {
            WorkstationsKeystoreStatusCommand.class,
            WorkstationsKeystoreOnCommand.class,
            WorkstationsKeystoreOffCommand.class
        })
final class WorkstationsKeystoreCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: status, on or off.");
    }
}
