package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.intelligence.IndicatorFilter;
import dev.watchfloor.app.intelligence.IndicatorSource;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.MatchCount;
import dev.watchfloor.launcher.Terminal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor indicators list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "What every event is held against, and where it is from.")
final class IndicatorsListCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only those with this in their value, description or labels.")
    private String text = "";

    @Option(names = "--source", paramLabel = "NAME", description = "Only those of this connector, or (own).")
    private @Nullable String source;

    @Option(names = "--all", description = "Also those that expired, were revoked or withdrawn.")
    private boolean all;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "Most that are shown, the latest first, 1 to 10000. Default: ${DEFAULT-VALUE}.")
    private int limit = 100;

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Instant now = Clock.systemUTC().instant();
        try (Console console = profile.open()) {
            IndicatorFilter filter = new IndicatorFilter(text, Set.of(), source, 0, !all);
            List<KeptIndicator> found = console.intelligence().page(filter, 0, Math.clamp(limit, 1, MOST));
            long number = console.intelligence().count(filter);
            Map<String, MatchCount> matches = console.intelligence().matches();
            List<IndicatorSource> sources = console.intelligence().sources();
            if (output.isJson()) {
                output.json(json(found, number, matches, sources, now));
                return 0;
            }
            output.table(
                    IndicatorWords.HEADS,
                    found.stream()
                            .map(kept ->
                                    IndicatorWords.row(kept, matches.getOrDefault(kept.ruleId(), MatchCount.NONE), now))
                            .toList());
            output.line(found.size() + " of " + number + " indicators.");
            sources.forEach(each -> output.line(Terminal.printable(words(each))));
        }
        return 0;
    }

    private static String words(IndicatorSource source) {
        return source.name() + ": " + source.active() + " active of " + source.kept() + " kept"
                + (source.updated() == null ? "" : ", read " + source.updated())
                + (source.leftOut().isEmpty()
                        ? "."
                        : "; " + source.leftOutNumber() + " cannot be honoured: "
                                + source.leftOut().getFirst().record().reason());
    }

    private static ObjectNode json(
            List<KeptIndicator> found,
            long number,
            Map<String, MatchCount> matches,
            List<IndicatorSource> sources,
            Instant now) {
        ObjectNode node = Output.object();
        node.put("number", number);
        ArrayNode indicators = node.putArray("indicators");
        found.forEach(kept ->
                indicators.add(IndicatorWords.json(kept, matches.getOrDefault(kept.ruleId(), MatchCount.NONE), now)));
        ArrayNode from = node.putArray("sources");
        for (IndicatorSource source : sources) {
            ObjectNode one = from.addObject();
            one.put("name", source.name());
            one.put("active", source.active());
            one.put("kept", source.kept());
            one.put("read", source.updated() == null ? null : source.updated().toString());
            ArrayNode left = one.putArray("left_out");
            source.leftOut()
                    .forEach(each -> left.addObject()
                            .put("number", each.number())
                            .put("reason", each.record().reason())
                            .put("first", each.record().sample()));
        }
        return node;
    }
}
