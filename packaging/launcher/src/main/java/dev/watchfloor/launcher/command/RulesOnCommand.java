package dev.watchfloor.launcher.command;

import dev.watchfloor.app.rules.Rules;
import picocli.CommandLine.Command;

/** {@code watchfloor rules on}. */
@Command(name = "on", mixinStandardHelpOptions = true, header = "Ask the rules of a file that is kept or shipped.")
final class RulesOnCommand extends KeptRuleCommand {
    RulesOnCommand() {
        super("on", "Its rules are asked of every event from now on.");
    }

    @Override
    boolean change(Rules rules, String file) {
        return rules.switchTo(file, true);
    }
}
