package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.rules.naming.RuleReach;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.SigmaRules.Rejected;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Profiles;
import dev.watchfloor.launcher.Terminal;
import java.nio.file.Path;
import java.util.List;
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
        description =
                "Needs no profile. Ends with 1 when a rule cannot be honoured, and where there is none. Rules that can"
                        + " be, but find nothing because no connector reads what they ask about, are named as well.")
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
        if (read.rules().isEmpty()
                && read.correlations().isEmpty()
                && read.rejected().isEmpty()) {
            throw new CommandFailure(
                    "There is no rule in " + place + ". Rules are in files that end in .yml or .yaml.");
        }
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
            ArrayNode idle = node.putArray("finding_nothing");
            for (Idle each : idle(read)) {
                idle.addObject()
                        .put("file", each.head().file())
                        .put("title", each.head().title())
                        .put("reason", each.reason());
            }
            output.json(node);
        } else {
            List<Idle> idle = idle(read);
            read.rejected().forEach(each -> output.line(Terminal.printable("rejected  " + line(each))));
            idle.forEach(each -> output.line(Terminal.printable("idle      " + each.line())));
            output.line(Counted.of(read.rules().size(), "rule", "rules") + " and "
                    + Counted.of(read.correlations().size(), "correlation", "correlations")
                    + " can be honoured, " + read.rejected().size() + " cannot.");
            if (!idle.isEmpty()) {
                output.line(idle.size() + " of those that can be " + (idle.size() == 1 ? "finds" : "find")
                        + " nothing in what the connectors read.");
            }
        }
        return read.rejected().isEmpty() ? 0 : 1;
    }

    /** A rule that no event of the connectors could match. */
    private record Idle(RuleHead head, String reason) {
        String line() {
            return head.file() + "  " + head.title() + "  " + reason;
        }
    }

    private static List<Idle> idle(SigmaRules read) {
        RuleReach reach = new RuleReach(ConsoleOptions.of(Profiles.standard(), Profiles.home()).factories().stream()
                .filter(factory -> factory.capabilities().contains(Capability.EVENTS))
                .map(ConnectorFactory::type)
                .toList());
        return read.rules().stream()
                .flatMap(rule -> reach.problem(rule).stream().map(reason -> new Idle(rule.head(), reason)))
                .toList();
    }

    static String line(Rejected rejected) {
        return rejected.file() + (rejected.title().isEmpty() ? "" : "  " + rejected.title()) + "  " + rejected.reason();
    }
}
