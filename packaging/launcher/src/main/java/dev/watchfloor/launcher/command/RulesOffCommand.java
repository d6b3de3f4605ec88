package dev.watchfloor.launcher.command;

import dev.watchfloor.app.rules.Rules;
import picocli.CommandLine.Command;

/** {@code watchfloor rules off}. */
@Command(name = "off", mixinStandardHelpOptions = true, header = "Ask the rules of a file no longer, and keep it.")
final class RulesOffCommand extends KeptRuleCommand {
    RulesOffCommand() {
        super("off", "Its rules are no longer asked.");
    }

    @Override
    boolean change(Rules rules, String file) {
        return rules.switchTo(file, false);
    }
}
