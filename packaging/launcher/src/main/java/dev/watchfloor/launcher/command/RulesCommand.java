package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor rules …}: Sigma rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        header = "Check Sigma rules.",
        subcommands = {RulesCheckCommand.class})
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: check.");
    }
}
