package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor rules import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Keep Sigma rules in the profile, and hold every event against them.",
        description =
                "A file that is kept already is replaced. Files of which no rule can be honoured are named and left"
                        + " out.")
final class RulesImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PLACE", description = "A rule file, a folder of them, or a zip archive.")
    private Path place = Path.of("");

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Map<String, String> texts =
                RuleOptions.texts(place, (file, reason) -> output.error("left out: " + file + "  " + reason));
        if (texts.isEmpty()) {
            throw new CommandFailure("There is no rule file in " + place + ": they end in .yml or .yaml.");
        }
        try (Console console = profile.open()) {
            SigmaRules read = console.rules().put(texts);
            read.rejected().forEach(each -> output.error("rejected: " + RulesCheckCommand.line(each)));
            int kept = read.rules().size() + read.correlations().size();
            if (output.isJson()) {
                output.json(Output.object()
                        .put("rules", read.rules().size())
                        .put("correlations", read.correlations().size())
                        .put("rejected", read.rejected().size()));
            } else {
                output.line(Terminal.printable(Counted.of(kept, "rule is", "rules are")
                        + " asked of every event from now on, "
                        + Counted.of(read.rejected().size(), "was", "were")
                        + " rejected. See: watchfloor rules list"));
                long idle = read.rules().stream()
                        .filter(rule -> console.rules().reach(rule).isPresent())
                        .count();
                if (idle > 0) {
                    output.line(idle + " of them " + (idle == 1 ? "finds" : "find")
                            + " nothing in what the connectors read. watchfloor rules check names" + " them.");
                }
            }
            return kept == 0 ? 1 : 0;
        }
    }
}
