package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.DryRun;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan apply}. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Do what a plan says, read every effect back, and report.",
        description = {
            "Rehearses the plan, asks, and does it; --yes answers. A plan is applied once, and within 24 hours. Ended in"
                    + " the middle, nothing is lost: what was begun is gone on with by the next console that runs on the"
                    + " profile, and what was not begun is begun when the plan is applied again."
        })
final class PlanApplyCommand implements Callable<Integer> {
    @Mixin
    private KeptPlan kept = new KeptPlan();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Plan plan = kept.read();
        Optional<String> unfit = KeptPlan.unfit(plan, Clock.systemUTC());
        if (unfit.isPresent()) {
            throw new CommandFailure(unfit.get());
        }
        try (Console console = profile.openExisting()) {
            requireFresh(plan, console.response());
            DryRun run = console.response().dryRun(plan);
            if (!output.isJson()) {
                show(plan, run);
            }
            if (!run.refusals().isEmpty() || confirmation.isDryRun()) {
                if (output.isJson()) {
                    output.json(RehearsalWords.json(run));
                }
                return run.isGood() ? 0 : 1;
            }
            PlanRun applying = new PlanRun(output, confirmation);
            if (!plan.canApply()) {
                return applying.unapplied(plan);
            }
            confirmation.require(plan.headline(), output);
            return applying.apply(console, plan);
        }
    }

    private void show(Plan plan, DryRun run) {
        for (Plan.PlannedAct act : plan.acts()) {
            RequestWords.lines(act.request()).forEach(line -> output.line(Terminal.printable(line)));
        }
        RehearsalWords.show(plan, run, output);
    }

    /** The desk refuses it as well; here it is said before anything is asked. */
    private static void requireFresh(Plan plan, ResponseDesk desk) throws CommandFailure {
        List<Action> begun = new ArrayList<>();
        for (int place = 0; place < plan.acts().size(); place++) {
            desk.action(plan.actId(place)).ifPresent(begun::add);
        }
        long acting =
                plan.acts().stream().filter(Plan.PlannedAct::changesSomething).count();
        if (!begun.isEmpty() && begun.size() >= acting) {
            Action first = begun.getFirst();
            throw new CommandFailure(
                    "This plan was applied before, at " + Spans.exact(first.begun()) + " by " + first.author()
                            + ". See: watchfloor actions show " + first.id() + ". To act again, make a new one.");
        }
    }
}
