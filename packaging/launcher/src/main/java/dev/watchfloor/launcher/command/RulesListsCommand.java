package dev.watchfloor.launcher.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code watchfloor rules lists …}: what stands for placeholders. */
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        header = "The lists of values that stand for placeholders of rules, such as %%admins%%.",
        subcommands = {
            RulesListsShowCommand.class,
            RulesListsSetCommand.class,
            RulesListsImportCommand.class,
            RulesListsRemoveCommand.class
        })
final class RulesListsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: show, set, import or remove.");
    }
}
