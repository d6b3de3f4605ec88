package dev.watchfloor.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor rules on}. */
@Command(name = "on", mixinStandardHelpOptions = true, header = "Ask the rules of a file that is kept.")
final class RulesOnCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "As watchfloor rules list names it.")
    private String file = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        return KeptRuleFile.change(
                profile,
                output,
                file,
                rules -> rules.switchTo(file, true),
                "on",
                "Its rules are asked of every event from now on.");
    }
}
