package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor sessions …}: who is signed in. */
@Command(
        name = "sessions",
        mixinStandardHelpOptions = true,
        header = "See and end sessions at the identity providers.",
        subcommands = {SessionListCommand.class, SessionRevokeCommand.class})
final class SessionsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list or revoke.");
    }
}
