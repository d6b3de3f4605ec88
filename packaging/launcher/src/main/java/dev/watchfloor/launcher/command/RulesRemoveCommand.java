package dev.watchfloor.launcher.command;

import dev.watchfloor.app.rules.Rules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor rules remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        header = "Forget a file of rules; what it found stays on the timeline.")
final class RulesRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "As watchfloor rules list names it.")
    private String file = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        return KeptRuleFile.change(
                profile, output, file, (Rules rules) -> rules.remove(file), "removed", "What it found stays.");
    }
}
