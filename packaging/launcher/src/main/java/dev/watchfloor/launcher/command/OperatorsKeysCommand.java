package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor operators keys …}. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        header = "Your own security keys, which sign in instead of a code.",
        description = "They need libfido2's tools (package fido2-tools). The authenticator stays beside them.",
        subcommands = {OperatorsKeysListCommand.class, OperatorsKeysAddCommand.class, OperatorsKeysRemoveCommand.class})
final class OperatorsKeysCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, add or remove.");
    }
}
