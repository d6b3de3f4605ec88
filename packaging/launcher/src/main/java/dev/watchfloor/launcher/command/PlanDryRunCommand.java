package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.DryRun;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.launcher.Terminal;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan dry-run}. */
@Command(
        name = "dry-run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Rehearse a plan at every target: everything but the write.",
        description = {
            "Looks at every target again, tries what can be tried without writing, and asks the guard. Ends with 1 when"
                    + " something would not work as planned."
        })
final class PlanDryRunCommand implements Callable<Integer> {
    @Mixin
    private KeptPlan kept = new KeptPlan();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Plan plan = kept.read();
        try (Console console = profile.openExisting()) {
            DryRun run = console.response().dryRun(plan);
            if (output.isJson()) {
                output.json(RehearsalWords.json(run));
            } else {
                output.line(Terminal.printable(plan.headline()));
                RehearsalWords.show(plan, run, output);
                SecondPersonHint.tell(run.refusals(), kept.file(), output);
                KeptPlan.unfit(plan, Clock.systemUTC().instant()).ifPresent(output::line);
                output.line(
                        run.isGood()
                                ? "It would work. Nothing was written."
                                : "It would not all work. Nothing was written.");
            }
            return run.isGood() ? 0 : 1;
        }
    }
}
