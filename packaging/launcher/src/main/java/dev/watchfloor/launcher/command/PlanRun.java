package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;

/** Carries a plan out for a command: show, ask, apply, report. The guard and the audit are the app's. */
final class PlanRun {
    private final Output output;
    private final Confirmation confirmation;

    PlanRun(Output output, Confirmation confirmation) {
        this.output = output;
        this.confirmation = confirmation;
    }

    /** Goes no further with who may not apply, so that no target is asked in vain. A dry run is for everybody. */
    void requireApply(Console console) {
        if (!confirmation.isDryRun()) {
            console.response().requireApply();
        }
    }

    /** Shows a plan that was just made, asks unless told not to, applies and reports. Returns the exit code. */
    int run(Console console, Plan plan) throws InterruptedException, CommandFailure {
        if (!output.isJson()) {
            ActWords.show(plan, output);
        }
        if (!plan.canApply() || confirmation.isDryRun()) {
            return unapplied(plan);
        }
        confirmation.require(plan.headline(), output);
        return apply(console, plan);
    }

    /** Ends with a plan that is not applied. Returns the exit code. */
    int unapplied(Plan plan) {
        if (output.isJson()) {
            output.json(ActWords.json(plan));
        } else if (plan.canApplyWhenApproved() && !plan.canApply()) {
            output.line(
                    "It needs a second person. Keep it as a plan and ask: watchfloor plan … --out FILE, then watchfloor"
                            + " approvals request FILE --out REQUEST");
        } else if (plan.refusals().isEmpty() && !plan.canApply()) {
            output.line("Nothing to do.");
        }
        return plan.refusals().isEmpty() && !hasHopelessAct(plan) ? 0 : 1;
    }

    /** Applies without asking and reports. Returns the exit code. */
    int apply(Console console, Plan plan) throws InterruptedException {
        // Not before: a console that runs goes on with earlier acts, and what was only looked at must change nothing.
        console.start();
        return report(console, plan);
    }

    /** Goes on with a plan that was begun before, and with nothing else. Returns the exit code. */
    int goOn(Console console, Plan plan) throws InterruptedException {
        return report(console, plan);
    }

    private int report(Console console, Plan plan) throws InterruptedException {
        Report report = console.response().apply(plan, news -> {
            Report.TargetResult result = news.result();
            if (!output.isJson() && result != null) {
                output.line("  " + ActWords.word(result.verdict()) + "  " + Terminal.printable(result.target()) + ": "
                        + Terminal.printable(result.sentence()));
            }
        });
        if (output.isJson()) {
            output.json(ActWords.json(report));
        } else if (report.results().stream()
                .anyMatch(result -> !result.verdict().isFinal())) {
            output.line("What waits is tried again as long as a console runs on this profile: the window, or watchfloor"
                    + " watch. See: watchfloor actions list");
        }
        return report.isComplete() && !hasHopelessAct(plan) ? 0 : 1;
    }

    /** Whether an act would change nothing because no target can do it; the report leaves such acts out. */
    static boolean hasHopelessAct(Plan plan) {
        return plan.acts().stream()
                .anyMatch(act -> !act.changesSomething()
                        && (act.steps().isEmpty()
                                || act.steps().stream().anyMatch(step -> step.expectation() == Expectation.CANNOT)));
    }
}
