package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.tuning.SuppressionPreview;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor suppressions preview}. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "What a suppression would have hidden in the last days. Changes nothing.")
final class SuppressionsPreviewCommand implements Callable<Integer> {
    @Mixin
    private ScopeOption scope = new ScopeOption();

    @Mixin
    private DaysOption days = new DaysOption();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        SuppressionScope meant = scope.read();
        int back = days.read();
        try (Console console = profile.open()) {
            SuppressionPreview preview = console.rules().suppressions().preview(meant, back);
            if (output.isJson()) {
                output.json(SuppressionWords.json(preview));
            } else {
                SuppressionWords.print(preview, output);
            }
            return 0;
        }
    }
}
