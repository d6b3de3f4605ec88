package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.launcher.Terminal;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Show a plan that was kept, and whether it is as it was made.",
        description = {
            "Opens no profile and asks nobody. What it asks for is told from the requests themselves; what the targets"
                    + " said is as the file has it."
        })
final class PlanShowCommand implements Callable<Integer> {
    @Mixin
    private KeptPlan kept = new KeptPlan();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        Plan plan = kept.read();
        Optional<String> unfit = KeptPlan.unfit(plan, Clock.systemUTC());
        if (output.isJson()) {
            ObjectNode node = ActWords.json(plan);
            node.put("applicable", unfit.isEmpty() && plan.canApply());
            node.put("needsSecondPerson", !plan.refusals().isEmpty() && plan.canApplyWhenApproved());
            output.json(node);
            return 0;
        }
        output.line("plan " + Terminal.printable(plan.id()) + ", made " + Spans.exact(plan.made()));
        output.line("hash " + plan.hash());
        for (Plan.PlannedAct act : plan.acts()) {
            RequestWords.lines(act.request()).forEach(line -> output.line("  " + Terminal.printable(line)));
            if (act.undoes() != null) {
                output.line("  takes back " + Terminal.printable(act.undoes()));
            }
        }
        output.line("As it was foreseen then:");
        ActWords.show(plan, output);
        unfit.ifPresent(output::line);
        return 0;
    }
}
