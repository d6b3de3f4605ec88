package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.tuning.Suppression;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor suppressions list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "What is hidden, by whom, why, until when and how often it was.")
final class SuppressionsListCommand implements Callable<Integer> {
    @Option(names = "--all", description = "Also those that ended.")
    private boolean all;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Instant now = Clock.systemUTC().instant();
        try (Console console = profile.open()) {
            List<Suppression> kept = console.rules().suppressions().all();
            List<Suppression> shown =
                    kept.stream().filter(each -> all || each.isActive(now)).toList();
            if (output.isJson()) {
                ArrayNode array = Output.array();
                shown.forEach(each -> array.add(SuppressionWords.json(each, now)));
                output.json(array);
                return 0;
            }
            if (!shown.isEmpty()) {
                output.table(
                        SuppressionWords.HEADS,
                        shown.stream()
                                .map(each -> SuppressionWords.row(each, now))
                                .toList());
            }
            int ended = kept.size() - shown.size();
            output.line((shown.isEmpty()
                            ? "No finding is hidden."
                            : Counted.of(shown.size(), "suppression", "suppressions") + ".")
                    + (ended == 0 ? "" : " " + ended + " ended: --all shows them."));
            return 0;
        }
    }
}
