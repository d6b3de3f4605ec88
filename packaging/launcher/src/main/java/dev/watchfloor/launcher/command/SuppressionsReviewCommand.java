package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.Suppressions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor suppressions review}. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Say that a suppression is still wanted; the next review is after the usual time.")
final class SuppressionsReviewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "As in: watchfloor suppressions list.")
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
            suppressions.review(found.id());
            Suppression now = SuppressionWords.find(suppressions, found.id().toString());
            output.answer(
                    "reviewed",
                    SuppressionWords.shortId(found),
                    "To be looked at again "
                            + SuppressionWords.seconds(now.wish().review()) + ", and it ends "
                            + SuppressionWords.seconds(now.wish().until()) + ".");
            return 0;
        }
    }
}
