package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.rules.RuleShelf;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.sigma.SigmaRules;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor rules list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "The files of rules that the profile keeps, and those that are shipped.")
final class RulesListCommand implements Callable<Integer> {
    private static final List<String> HEADS = List.of("file", "asked", "rules", "by", "since (UTC)");

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            SigmaRules active = console.rules().active();
            active.rejected().forEach(each -> output.error("not asked: " + RulesCheckCommand.line(each)));
            console.rules().state().stopped().forEach((rule, why) -> output.error("stopped: " + rule + "  " + why));
            List<RuleShelf.Entry> files = console.rules().files();
            if (output.isJson()) {
                ArrayNode list = Output.array();
                files.forEach(file -> list.addObject()
                        .put("file", file.file())
                        .put("on", file.isOn())
                        .put("rules", number(console.rules(), file))
                        .put("by", file.by())
                        .put("since", file.by().isEmpty() ? null : file.since().toString()));
                output.json(list);
            } else {
                output.table(
                        HEADS,
                        files.stream().map(file -> row(console.rules(), file)).toList());
                output.line("What is usual is known of " + usual(console.rules()) + ".");
                output.line(
                        "What rules cost, and how often they could not say, is counted while the console is open: see"
                                + " Rules there. \"rules test\" measures it as well.");
            }
        }
        return 0;
    }

    private static String usual(Rules rules) {
        return rules.usual().entrySet().stream()
                // What was told is remembered beside them, and nobody's habit.
                .filter(each -> each.getKey() != ActorKind.FINDING)
                .map(each -> each.getValue().actors() + " " + plural(each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String plural(ActorKind kind) {
        return switch (kind) {
            case USER -> "users";
            case DEVICE -> "devices";
            case SESSION -> "sessions";
            case ADDRESS -> "addresses";
            case SERVICE -> "services";
            case FINDING -> "findings";
        };
    }

    private static List<String> row(Rules rules, RuleShelf.Entry file) {
        return List.of(
                file.file(),
                file.isOn() ? "yes" : "no",
                file.isOn() ? Long.toString(number(rules, file)) : "",
                file.by(),
                file.by().isEmpty() ? "" : file.since().toString());
    }

    private static long number(Rules rules, RuleShelf.Entry file) {
        SigmaRules active = rules.active();
        return rules.typed().stream()
                        .filter(rule -> rule.head().file().equals(file.file()))
                        .count()
                + active.rules().stream()
                        .filter(rule -> rule.head().file().equals(file.file()))
                        .count()
                + active.correlations().stream()
                        .filter(rule -> rule.head().file().equals(file.file()))
                        .count();
    }
}
