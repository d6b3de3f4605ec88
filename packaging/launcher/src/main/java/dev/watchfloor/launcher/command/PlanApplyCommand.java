package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DryRun;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.time.Clock;
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
                    + " the middle, nothing is lost: it goes on when a console runs on the profile (the window, or watchfloor"
                    + " watch), and when the plan is applied again, until 30 minutes after it was begun."
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
        Optional<String> unfit = KeptPlan.unfit(plan, Clock.systemUTC().instant());
        if (unfit.isPresent()) {
            throw new CommandFailure(unfit.get());
        }
        try (Console console = profile.openExisting()) {
            PlanRun applying = new PlanRun(output, confirmation);
            applying.requireApply(console);
            switch (console.response().standing(plan)) {
                case NEW -> {}
                case OPEN -> {
                    return goOn(console, plan, applying);
                }
                case OVER -> throw over(plan, console.response());
            }
            DryRun run = console.response().dryRun(plan);
            if (!output.isJson()) {
                show(plan, run);
            }
            if (!run.refusals().isEmpty() || confirmation.isDryRun()) {
                if (output.isJson()) {
                    output.json(RehearsalWords.json(run));
                } else {
                    SecondPersonHint.tell(run.refusals(), kept.file(), output);
                }
                return run.isGood() ? 0 : 1;
            }
            if (!plan.canApplyWhenApproved()) {
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

    /** Nothing is rehearsed: a part of it is done, and what is left was agreed to. */
    private int goOn(Console console, Plan plan, PlanRun applying) throws InterruptedException, CommandFailure {
        if (!output.isJson()) {
            output.line("This plan was begun before and is not over; it goes on where it stands.");
        }
        if (confirmation.isDryRun()) {
            throw new CommandFailure("Nothing was done: there is nothing to rehearse of a plan that is under way.");
        }
        confirmation.require("Go on with: " + plan.headline(), output);
        return applying.goOn(console, plan);
    }

    private static CommandFailure over(Plan plan, ResponseDesk desk) {
        return PlanOutlook.begun(plan, desk).stream()
                .findFirst()
                .map(begun -> new CommandFailure("This plan was applied before, at " + Spans.exact(begun.begun())
                        + " by " + begun.author() + ", and is over. See: watchfloor actions show " + begun.id()
                        + ". To act again, make a new one."))
                .orElseGet(() ->
                        new CommandFailure("This plan was applied before and is over. To act again, make a new one."));
    }
}
