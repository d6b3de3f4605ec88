package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor operators …}. */
@Command(
        name = "operators",
        mixinStandardHelpOptions = true,
        header = "Who may sign in, and what they may do.",
        description = {
            "Roles: viewer sees, analyst keeps notes and exports, responder acts, approver agrees to plans of others, administrator changes settings, wall only shows."
        },
        subcommands = {
            OperatorsListCommand.class,
            OperatorsAddCommand.class,
            OperatorsRolesCommand.class,
            OperatorsRemoveCommand.class,
            OperatorsResetCommand.class,
            OperatorsPasswordCommand.class,
            OperatorsFactorsCommand.class,
            OperatorsKeysCommand.class
        })
final class OperatorsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, add, roles, remove, reset, password, factors or keys.");
    }
}
