package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.RuleTrial;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.launcher.Terminal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watchfloor rules test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Say what Sigma rules would have found in the events that are kept.",
        description = "Keeps neither the rules nor what they find.")
final class RulesTestCommand implements Callable<Integer> {
    private static final List<String> HEADS = List.of("found", "level", "rule", "first (UTC)", "latest (UTC)");

    @Parameters(paramLabel = "PLACE", description = "A rule file, a folder of them, or a zip archive.")
    private Path place = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "TIME",
            defaultValue = "-7d",
            description =
                    "First moment: with its zone, such as 2026-03-01T10:00:00Z, or -2h. Default: ${DEFAULT-VALUE}.")
    private String from = "-7d";

    @Option(names = "--to", paramLabel = "TIME", description = "First moment after it, written alike. Default: now.")
    private @Nullable String to;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Map<String, String> texts =
                RuleOptions.texts(place, (file, reason) -> output.error("left out: " + file + "  " + reason));
        Instant now = Clock.systemUTC().instant();
        Instant first = WrittenTime.read(from, now, spec);
        Instant end = to == null ? now : WrittenTime.read(to, now, spec);
        if (!first.isBefore(end)) {
            throw new ParameterException(spec.commandLine(), "--from must be before --to.");
        }
        try (Console console = profile.open()) {
            RuleTrial trial = console.rules().tryOut(texts, new TimeRange(first, end), (asked, all) -> true);
            trial.read().rejected().forEach(each -> output.error("rejected: " + RulesCheckCommand.line(each)));
            trial.stopped().forEach((rule, why) -> output.error("stopped: " + rule + "  " + why));
            if (output.isJson()) {
                output.json(json(trial));
            } else {
                output.table(
                        HEADS, trial.rules().stream().map(RulesTestCommand::row).toList());
                output.line(trial.asked() + " events were looked at; "
                        + (trial.read().rules().size()
                                + trial.read().correlations().size()) + " rules were asked.");
            }
        }
        return 0;
    }

    private static List<String> row(RuleTrial.Hits hits) {
        return List.of(
                Long.toString(hits.number()),
                hits.rule().level() == null ? "" : hits.rule().level().name().toLowerCase(java.util.Locale.ROOT),
                Terminal.printable(hits.rule().title()),
                hits.first().toString(),
                hits.latest().toString());
    }

    private static ObjectNode json(RuleTrial trial) {
        ObjectNode node = Output.object();
        node.put("events", trial.asked());
        node.put("rules", trial.read().rules().size());
        ArrayNode found = node.putArray("found");
        trial.rules()
                .forEach(hits -> found.addObject()
                        .put("rule", hits.rule().key())
                        .put("title", hits.rule().title())
                        .put("number", hits.number())
                        .put("first", hits.first().toString())
                        .put("latest", hits.latest().toString()));
        return node;
    }
}
