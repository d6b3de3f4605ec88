package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.tuning.ScopeWords;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.Suppressions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor suppressions remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Hide these findings no more. What was hidden stays where it is.")
final class SuppressionsRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "As in: watchfloor suppressions list --all.")
    private String id = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            Suppressions suppressions = console.rules().suppressions();
            Suppression found = SuppressionWords.find(suppressions, id);
            boolean isGone = suppressions.remove(found.id()).isPresent();
            output.answer(
                    isGone ? "removed" : "already so",
                    SuppressionWords.shortId(found),
                    isGone
                            ? "Findings of " + ScopeWords.of(found.wish().scope()) + " disturb again."
                            : "Nothing was changed.");
            return 0;
        }
    }
}
