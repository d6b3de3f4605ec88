package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.correlating.CorrelationMatch;
import dev.watchfloor.app.sigma.records.EventTimes;
import dev.watchfloor.app.sigma.records.RecordLines;
import dev.watchfloor.app.sigma.run.RuleMatch;
import dev.watchfloor.app.sigma.run.RuleRun;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watchfloor detect}: Sigma rules over files, without a profile. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Hold Sigma rules against files of JSON records.",
        description = {
            "Prints one line of JSON for each match: the rule, its title and level, and the number of the event,"
                    + " counted from 0 over all files; of a correlation also the group, the figure and the events. Needs"
                    + " no profile.",
            "Rules that cannot be honoured are named on the error stream and left out."
        })
final class DetectCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 50;

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "PLACE",
            description = "A rule file, a folder of them, or a zip archive.")
    private Path rules = Path.of("");

    @Mixin
    private RuleOptions options = new RuleOptions();

    @Option(
            names = "--logsource",
            split = ",",
            paramLabel = "KEY=VALUE",
            description =
                    "Ask only rules for it, such as category=webserver,product=nginx. Left out, all rules are asked.")
    private Map<String, String> source = Map.of();

    @Option(
            names = "--time-field",
            paramLabel = "FIELD",
            description = "Where correlations find the time. Left out, the usual fields are tried.")
    private String timeField = "";

    @Option(
            names = "--strict",
            description =
                    "End with 1: before any record is read when a rule is left out, at the end when a line could not"
                            + " be read.")
    private boolean strict;

    @Option(
            names = "--patience",
            paramLabel = "TIME",
            defaultValue = "1m",
            description = "After so long, such as 30s, a rule that takes more than a millisecond for each event is not"
                    + " asked any more, and the command ends with 1. Default: ${DEFAULT-VALUE}.")
    private String patience = "1m";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files with one JSON object to a line.")
    private List<Path> files = List.of();

    @Mixin
    private Output output = new Output();

    private long events;
    private final Map<RecordLines.Unreadable, Long> unreadable = new EnumMap<>(RecordLines.Unreadable.class);
    private long timeless;
    private SlowRules stopper = SlowRules.NEVER;

    @Override
    public Integer call() throws Exception {
        stopper = new SlowRules(Durations.parse(patience), System::nanoTime);
        SigmaRules read = options.read(rules);
        read.rejected().stream()
                .limit(MOST_NAMED)
                .forEach(rejected -> output.error("left out: " + RulesCheckCommand.line(rejected)));
        int more = read.rejected().size() - MOST_NAMED;
        if (more > 0) {
            output.error("left out: " + more + " more; watchfloor rules check names all.");
        }
        if (strict && !read.rejected().isEmpty()) {
            throw new CommandFailure("Nothing was read: "
                    + Counted.of(read.rejected().size(), "rule", "rules") + " cannot be honoured.");
        }
        RuleRun run = new RuleRun(read);
        List<LogSource> sources = sources();
        if (run.rules(sources) == 0) {
            throw new CommandFailure("There is no rule to ask in " + rules
                    + (source.isEmpty() ? "." : " for this log source. Rules name it under logsource."));
        }
        for (Path file : files) {
            detect(run, sources, file);
        }
        tellWhatWasNotSeen(run);
        return stopper.hasStopped() || (strict && !unreadable.isEmpty()) ? 1 : 0;
    }

    private @Nullable List<LogSource> sources() throws CommandFailure {
        for (String key : source.keySet()) {
            if (!List.of("category", "product", "service").contains(key)) {
                throw new CommandFailure("A log source has category, product and service, not " + key + ".");
            }
        }
        return source.isEmpty()
                ? null
                : List.of(new LogSource(source.get("category"), source.get("product"), source.get("service")));
    }

    private void detect(RuleRun run, @Nullable List<LogSource> sources, Path file) throws CommandFailure {
        try (RecordLines lines = new RecordLines(Files.newInputStream(file))) {
            RecordLines.Line line;
            while ((line = lines.next()) != null) {
                long number = events++;
                if (line.record() != null) {
                    Instant time = run.correlates()
                            ? EventTimes.of(line.record(), timeField).orElse(null)
                            : null;
                    timeless += run.correlates() && time == null ? 1 : 0;
                    run.add(line.record(), sources, time, number).forEach(this::print);
                    stopper.stop(run, number).forEach(output::error);
                }
            }
            lines.unreadable().forEach((why, number) -> unreadable.merge(why, number, Long::sum));
        } catch (IOException broken) {
            throw UnreadableFile.at(file);
        }
    }

    private void print(RuleMatch match) {
        ObjectNode node = Output.object();
        node.put("rule", match.rule().key());
        node.put("title", match.rule().title());
        node.put(
                "level",
                match.rule().level() == null
                        ? null
                        : match.rule().level().name().toLowerCase(Locale.ROOT));
        node.put("event", match.event());
        CorrelationMatch correlated = match.correlated();
        if (correlated != null) {
            ArrayNode group = node.putArray("group");
            correlated.group().forEach(group::add);
            node.put("figure", correlated.figure());
            node.put("from", correlated.from().toString());
            node.put("to", correlated.to().toString());
            ArrayNode counted = node.putArray("events");
            correlated.events().forEach(counted::add);
        }
        output.json(node);
    }

    private void tellWhatWasNotSeen(RuleRun run) {
        unreadable.forEach((why, number) -> output.error(String.format(
                Locale.ROOT, "%,d of %s %s.", number, Counted.of(events, "line", "lines"), words(why, number == 1))));
        if (timeless > 0) {
            output.error(String.format(Locale.ROOT, "%,d of %s", timeless, Counted.of(events, "event", "events"))
                    + (timeless == 1 ? " has" : " have")
                    + " no time that is known; correlations did not see "
                    + (timeless == 1 ? "it" : "them") + ". Name its field with --time-field.");
        }
        if (run.forgotten() > 0) {
            output.error(Terminal.printable(Counted.of(run.forgotten(), "group", "groups")
                    + " of correlations had to be forgotten while they could still have counted."));
        }
    }

    private static String words(RecordLines.Unreadable why, boolean isOne) {
        String what = switch (why) {
            case NO_OBJECT -> isOne ? "is no JSON object" : "are no JSON objects";
            case TOO_LONG ->
                (isOne ? "is" : "are") + " too long: more than " + (RecordLines.LONGEST >> 20)
                        + " MiB, or a number of more than a thousand digits";
            case TOO_DEEP ->
                (isOne ? "is" : "are")
                        + String.format(Locale.ROOT, " nested too deeply: more than %,d deep", RecordLines.DEEPEST);
        };
        return what + (isOne ? ". It was" : ". They were") + " not looked at";
    }
}
