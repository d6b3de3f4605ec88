package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.launcher.CommandFailure;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all acting commands share: plan, show, ask, apply, report. The guard and the audit are the app's. */
abstract class ActCommand {
    @Mixin
    protected ProfileOption profile = new ProfileOption();

    @Mixin
    protected Output output = new Output();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the audit.")
    protected String reason = "";

    @Mixin
    private Confirmation confirmation = new Confirmation();

    /** Plans, asks unless told not to, applies and reports. Returns the exit code. */
    protected int act(Console console, ResponseRequest request) throws InterruptedException, CommandFailure {
        Plan plan = console.response().plan(request);
        boolean people = !output.isJson();
        if (people) {
            show(plan);
        }
        if (!plan.refusals().isEmpty() || confirmation.isDryRun()) {
            if (!people) {
                output.json(json(plan));
            }
            return plan.refusals().isEmpty() ? 0 : 1;
        }
        if (!plan.canApply()) {
            if (!people) {
                output.json(json(plan));
            } else {
                output.line("Nothing to do.");
            }
            boolean cannot = plan.steps().stream().anyMatch(step -> step.expectation() == Plan.Expectation.CANNOT);
            return cannot || plan.steps().isEmpty() ? 1 : 0;
        }
        confirmation.require(plan.headline(), output);
        Report report = console.response().apply(plan, result -> {
            if (people) {
                output.line("  " + word(result.verdict()) + "  " + result.target() + ": " + result.sentence());
            }
        });
        if (!people) {
            output.json(json(report));
        }
        return report.isComplete() ? 0 : 1;
    }

    private void show(Plan plan) {
        output.line(plan.headline());
        plan.steps()
                .forEach(step ->
                        output.line("  " + word(step.expectation()) + "  " + step.target() + ": " + step.sentence()));
        plan.notices().forEach(notice -> output.line("  note: " + notice));
        plan.refusals()
                .forEach(refusal -> output.line("  refused by rule " + refusal.rule() + ": " + refusal.sentence()));
    }

    private static ObjectNode json(Plan plan) {
        ObjectNode node = Output.object();
        node.put("plan", plan.id());
        node.put("headline", plan.headline());
        ArrayNode steps = node.putArray("steps");
        plan.steps()
                .forEach(step -> steps.addObject()
                        .put("target", step.target())
                        .put("expectation", word(step.expectation()))
                        .put("sentence", step.sentence()));
        ArrayNode refusals = node.putArray("refusals");
        plan.refusals()
                .forEach(refusal ->
                        refusals.addObject().put("rule", refusal.rule()).put("sentence", refusal.sentence()));
        ArrayNode notices = node.putArray("notices");
        plan.notices().forEach(notices::add);
        return node;
    }

    private static ObjectNode json(Report report) {
        ObjectNode node = Output.object();
        node.put("plan", report.planId());
        node.put("headline", report.headline());
        node.put("complete", report.isComplete());
        node.put("finished", report.finished().toString());
        ArrayNode results = node.putArray("results");
        report.results()
                .forEach(result -> results.addObject()
                        .put("target", result.target())
                        .put("verdict", word(result.verdict()))
                        .put("sentence", result.sentence()));
        return node;
    }

    /** Targets named with {@code --target}, or all that have a denylist. */
    protected static java.util.Set<String> targets(Console console, List<String> named)
            throws InterruptedException, CommandFailure {
        console.response().refreshDenylist();
        java.util.Set<String> known = new java.util.TreeSet<>();
        console.response().denylistTargets().forEach(target -> known.add(target.name()));
        for (String name : named) {
            if (!known.contains(name)) {
                throw new CommandFailure("There is no denylist at \"" + name + "\". Known: "
                        + (known.isEmpty() ? "none; connect a gateway first." : String.join(", ", known) + "."));
            }
        }
        if (known.isEmpty()) {
            throw new CommandFailure("No connected product has a denylist. See: watchfloor connectors types");
        }
        return named.isEmpty() ? known : java.util.Set.copyOf(named);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
