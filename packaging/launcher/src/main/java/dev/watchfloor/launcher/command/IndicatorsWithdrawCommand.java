package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.launcher.CommandFailure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor indicators withdraw}. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Hold events against an indicator no more, whoever says it.",
        description = "It stays so when its source says it again. Its matches stay on the timeline.")
final class IndicatorsWithdrawCommand implements Callable<Integer> {
    @Parameters(paramLabel = "VALUE", description = "As in: watchfloor indicators list.")
    private String value = "";

    @Option(names = "--undo", description = "Let it count again.")
    private boolean undo;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Observable what = IndicatorWords.read(value);
        try (Console console = profile.open()) {
            List<KeptIndicator> all = IndicatorWords.find(console.intelligence(), what, false).stream()
                    .filter(kept -> (kept.dismissed() != null) == undo)
                    .toList();
            if (all.isEmpty()) {
                throw new CommandFailure("There is no indicator " + what.value()
                        + (undo ? " that was withdrawn." : " that counts.") + " See: watchfloor indicators list --all");
            }
            if (undo) {
                console.intelligence().restore(all);
            } else {
                console.intelligence().withdraw(all);
            }
            if (output.isJson()) {
                output.json(Output.object().put("value", what.value()).put("number", all.size()));
            } else {
                output.answer(
                        undo ? "restored" : "withdrawn",
                        what.value(),
                        undo ? "It counts again." : "It counts no more, whoever says it.");
            }
        }
        return 0;
    }
}
