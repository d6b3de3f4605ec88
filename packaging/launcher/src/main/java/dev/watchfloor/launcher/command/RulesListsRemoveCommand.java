package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor rules lists remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        header = "Forget a list; rules that want it are not asked any more.")
final class RulesListsRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "As rules lists show names it.")
    private String name = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            if (console.rules().lists().remove(name).isEmpty()) {
                throw RulesListsShowCommand.none(name);
            }
            output.answer("removed", name, "Rules that want it are not asked any more.");
            return 0;
        }
    }
}
