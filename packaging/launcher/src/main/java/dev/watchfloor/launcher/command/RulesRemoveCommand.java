package dev.watchfloor.launcher.command;

import dev.watchfloor.app.rules.Rules;
import picocli.CommandLine.Command;

/** {@code watchfloor rules remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        header = "Forget a file of rules; what it found stays on the timeline.")
final class RulesRemoveCommand extends KeptRuleCommand {
    RulesRemoveCommand() {
        super("removed", "What it found stays.");
    }

    @Override
    boolean change(Rules rules, String file) {
        return rules.remove(file);
    }
}
