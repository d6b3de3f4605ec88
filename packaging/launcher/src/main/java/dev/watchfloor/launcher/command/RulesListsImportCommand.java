package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.lists.UnfitListException;
import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor rules lists import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Keep all lists of a file, each in the place of one with its name.",
        description = "A file as detect and rules check take it with --lists.")
final class RulesListsImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.yml", description = "A map from names to lists of values.")
    private Path file = Path.of("");

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try {
            Map<String, List<String>> lists = RuleOptions.lists(file);
            try (Console console = profile.open()) {
                console.rules().lists().put(lists);
            }
            output.answer("kept", String.join(", ", lists.keySet()), "Rules are asked with them from now on.");
            return 0;
        } catch (RejectedRuleException | UnfitListException wrong) {
            throw new CommandFailure(file + ": " + wrong.getMessage());
        }
    }
}
