package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.lists.UnfitListException;
import dev.watchfloor.launcher.CommandFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor rules lists set}. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        header = "Keep a list in the place of the one with its name.",
        description = "Rules that want it are asked with it from now on.")
final class RulesListsSetCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "As rules write it between percent signs, without these.")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "VALUE", description = "With wildcards as in rules.")
    private List<String> values = List.of();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            console.rules().lists().put(Map.of(name, values));
            output.answer("kept", name, "Rules that want it are asked with it from now on.");
            return 0;
        } catch (UnfitListException unfit) {
            throw new CommandFailure(String.valueOf(unfit.getMessage()));
        }
    }
}
