package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor rules …}: Sigma rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        header = "Check and try Sigma rules, and keep those that every event is held against.",
        subcommands = {
            RulesListCommand.class,
            RulesImportCommand.class,
            RulesOnCommand.class,
            RulesOffCommand.class,
            RulesRemoveCommand.class,
            RulesListsCommand.class,
            RulesTestCommand.class,
            RulesCheckCommand.class
        })
final class RulesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, import, on, off, remove, lists, test or check.");
    }
}
