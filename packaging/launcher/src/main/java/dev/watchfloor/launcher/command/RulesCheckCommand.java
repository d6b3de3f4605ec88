package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.SigmaRules.Rejected;
import dev.watchfloor.launcher.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code watchfloor rules check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Say which Sigma rules can be honoured, and why not the others.",
        description = "Needs no profile. Ends with 1 when a rule cannot be honoured.")
final class RulesCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PLACE", description = "A rule file, a folder of them, or a zip archive.")
    private Path place = Path.of("");

    @Mixin
    private RuleOptions options = new RuleOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        SigmaRules read = options.read(place);
        if (output.isJson()) {
            ObjectNode node = Output.object();
            node.put("rules", read.rules().size());
            node.put("correlations", read.correlations().size());
            ArrayNode rejected = node.putArray("rejected");
            for (Rejected each : read.rejected()) {
                rejected.addObject()
                        .put("file", each.file())
                        .put("title", each.title())
                        .put("reason", each.reason());
            }
            output.json(node);
        } else {
            read.rejected().forEach(each -> output.line(Terminal.printable("rejected  " + line(each))));
            output.line(
                    read.rules().size() + " rules and " + read.correlations().size() + " correlations can be honoured, "
                            + read.rejected().size() + " cannot.");
        }
        return read.rejected().isEmpty() ? 0 : 1;
    }

    static String line(Rejected rejected) {
        return rejected.file() + (rejected.title().isEmpty() ? "" : "  " + rejected.title()) + "  " + rejected.reason();
    }
}
