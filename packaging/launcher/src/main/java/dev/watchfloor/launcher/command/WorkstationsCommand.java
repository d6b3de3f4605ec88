package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor workstations …}. */
@Command(
        name = "workstations",
        mixinStandardHelpOptions = true,
        header = "Where operators may sign in.",
        description = {
            "A profile opens only at workstations that were confirmed at one that is trusted. On the new one: copy the profile there, workstations request; on a trusted one: workstations confirm; on the new one: workstations accept."
        },
        subcommands = {
            WorkstationsListCommand.class,
            WorkstationsRequestCommand.class,
            WorkstationsConfirmCommand.class,
            WorkstationsAcceptCommand.class,
            WorkstationsForgetCommand.class,
            WorkstationsKeystoreCommand.class
        })
final class WorkstationsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, request, confirm, accept, forget or keystore.");
    }
}
