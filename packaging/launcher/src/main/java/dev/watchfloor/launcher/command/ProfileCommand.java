package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor profile …}. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        header = "Make a profile, and keep its keys.",
        description = {
            "A profile is sealed: it opens only for an operator with a password and a second factor, at a workstation that is trusted."
        },
        subcommands = {
            ProfileCreateCommand.class,
            ProfileRotateKeyCommand.class,
            ProfileRecoveryCodeCommand.class,
            ProfileRecoverCommand.class
        })
final class ProfileCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: create, rotate-key, recovery-code or recover.");
    }
}
