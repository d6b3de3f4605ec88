package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.util.List;
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
            ActWords.show(plan, output);
        }
        if (!plan.refusals().isEmpty() || confirmation.isDryRun()) {
            if (!people) {
                output.json(ActWords.json(plan));
            }
            return plan.refusals().isEmpty() ? 0 : 1;
        }
        if (!plan.canApply()) {
            if (!people) {
                output.json(ActWords.json(plan));
            } else {
                output.line("Nothing to do.");
            }
            boolean cannot = plan.steps().stream().anyMatch(step -> step.expectation() == Plan.Expectation.CANNOT);
            return cannot || plan.steps().isEmpty() ? 1 : 0;
        }
        confirmation.require(plan.headline(), output);
        Report report = console.response().apply(plan, news -> {
            Report.TargetResult result = news.result();
            if (people && result != null) {
                output.line("  " + ActWords.word(result.verdict()) + "  " + result.target() + ": "
                        + Terminal.printable(result.sentence()));
            }
        });
        if (!people) {
            output.json(ActWords.json(report));
        }
        return report.isComplete() ? 0 : 1;
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
}
