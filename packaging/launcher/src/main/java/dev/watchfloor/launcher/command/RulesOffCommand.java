package dev.watchfloor.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor rules off}. */
@Command(name = "off", mixinStandardHelpOptions = true, header = "Ask the rules of a file no longer, and keep it.")
final class RulesOffCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "As watchfloor rules list names it.")
    private String file = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        return KeptRuleFile.change(
                profile, output, file, rules -> rules.switchTo(file, false), "off", "Its rules are no longer asked.");
    }
}
