package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.RuleShelf;
import dev.watchfloor.app.rules.RuleTrial;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.sigma.engine.RuleCost;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
        header = "Say what rules would have found in the events that are kept.",
        description =
                "Keeps neither the rules nor what they find. For rules about what is usual, that is learned anew from"
                        + " the 90 days before, and what the console has learned itself stays as it is.")
final class RulesTestCommand implements Callable<Integer> {
    private static final List<String> HEADS =
            List.of("found", "level", "rule", "µs an event", "first (UTC)", "latest (UTC)");

    @Parameters(
            paramLabel = "PLACE",
            description = "A rule file, a folder of them, or a zip archive; or a file that the profile keeps or that is"
                    + " shipped, by its name in \"rules list\" or the id of a rule in it.")
    private String place = "";

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
        Instant now = Clock.systemUTC().instant();
        Instant first = WrittenTime.read(from, now, spec);
        Instant end = to == null ? now : WrittenTime.read(to, now, spec);
        if (!first.isBefore(end)) {
            throw new ParameterException(spec.commandLine(), "--from must be before --to.");
        }
        try (Console console = profile.open()) {
            RuleTrial trial =
                    console.rules().tryOut(texts(console.rules()), new TimeRange(first, end), (asked, all) -> true);
            trial.read().rejected().forEach(each -> output.error("rejected: " + RulesCheckCommand.line(each)));
            trial.stopped().forEach((rule, why) -> output.error("stopped: " + rule + "  " + why));
            if (output.isJson()) {
                output.json(json(trial));
            } else {
                output.table(
                        HEADS,
                        trial.rules().stream().map(hits -> row(hits, trial)).toList());
                output.line(Counted.of(trial.asked(), "event was", "events were") + " looked at; "
                        + Counted.of(number(trial), "rule was", "rules were") + " asked.");
                if (trial.typed() > 0) {
                    output.line("What is usual was learned from " + Counted.of(trial.learned(), "event", "events")
                            + " of the 90 days before.");
                }
                trial.unknown()
                        .forEach((rule, times) -> output.line("unknown   " + rule + "  It could not say for "
                                + Counted.of(times, "event", "events") + "."));
            }
        }
        return 0;
    }

    /** What is on the disk goes before what has the same name in the profile. */
    private Map<String, String> texts(Rules rules) throws CommandFailure {
        Path path = Path.of(place);
        Optional<RuleShelf.Entry> kept = Files.exists(path)
                ? Optional.empty()
                : rules.files().stream().filter(this::isMeant).findFirst();
        return kept.isPresent()
                ? Map.of(kept.get().file(), kept.get().text())
                : RuleOptions.texts(path, (file, reason) -> output.error("left out: " + file + "  " + reason));
    }

    private boolean isMeant(RuleShelf.Entry entry) {
        return entry.file().equals(place)
                || RuleHeads.of(entry).stream().anyMatch(head -> head.key().equalsIgnoreCase(place));
    }

    private static int number(RuleTrial trial) {
        return trial.read().rules().size() + trial.read().correlations().size() + trial.typed();
    }

    private static List<String> row(RuleTrial.Hits hits, RuleTrial trial) {
        return List.of(
                Long.toString(hits.number()),
                hits.rule().level() == null ? "" : hits.rule().level().name().toLowerCase(Locale.ROOT),
                Terminal.printable(hits.rule().title()),
                cost(trial.costs().get(hits.rule().key())),
                hits.first().toString(),
                hits.latest().toString());
    }

    private static String cost(@Nullable RuleCost cost) {
        return cost == null ? "" : String.format(Locale.ROOT, "%.1f", cost.micros());
    }

    private static ObjectNode json(RuleTrial trial) {
        ObjectNode node = Output.object();
        node.put("events", trial.asked());
        node.put("rules", trial.read().rules().size());
        node.put("typed", trial.typed());
        node.put("learned", trial.learned());
        ArrayNode found = node.putArray("found");
        trial.rules()
                .forEach(hits -> found.addObject()
                        .put("rule", hits.rule().key())
                        .put("title", hits.rule().title())
                        .put("number", hits.number())
                        .put("first", hits.first().toString())
                        .put("latest", hits.latest().toString()));
        ObjectNode costs = node.putObject("micros");
        trial.costs().forEach((rule, cost) -> costs.put(rule, cost.micros()));
        ObjectNode unknown = node.putObject("unknown");
        trial.unknown().forEach(unknown::put);
        return node;
    }
}
