package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor approvals policy …}: when a second person is needed. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        header = "See and change the table that says when a second person is needed.",
        description = {"What the guard leaves to a second person needs an approver besides, whatever the table says."},
        subcommands = {
            ApprovalsPolicyListCommand.class,
            ApprovalsPolicySetCommand.class,
            ApprovalsPolicyRemoveCommand.class
        })
final class ApprovalsPolicyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, set or remove.");
    }
}
