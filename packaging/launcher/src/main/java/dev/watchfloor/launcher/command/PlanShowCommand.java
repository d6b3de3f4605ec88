package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor plan show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Show a plan that was kept, whether it is as it was made, and whether it can still be applied.",
        description = {
            "Asks no target. What it asks for is told from the requests themselves; what the targets said is as the file"
                    + " has it. Whether it was applied before is looked up in the profile by who signs in with --operator."
        })
final class PlanShowCommand implements Callable<Integer> {
    @Mixin
    private KeptPlan kept = new KeptPlan();

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Override
    public Integer call() throws Exception {
        Plan plan = kept.read();
        PlanOutlook outlook = outlook(plan, Clock.systemUTC().instant());
        if (output.isJson()) {
            ObjectNode node = ActWords.json(plan);
            node.put("asMade", true);
            node.put("applicable", outlook.applicable());
            node.put("needsSecondPerson", outlook.needsSecondPerson());
            node.put("outlook", outlook.sentence());
            ArrayNode actions = node.putArray("actions");
            outlook.actions().forEach(actions::add);
            output.json(node);
            return 0;
        }
        output.line("plan " + Terminal.printable(plan.id()) + ", made " + Spans.exact(plan.made()));
        output.line("hash " + plan.hash());
        output.line("The file is as it was made. " + Terminal.printable(outlook.sentence()));
        for (Plan.PlannedAct act : plan.acts()) {
            RequestWords.lines(act.request()).forEach(line -> output.line("  " + Terminal.printable(line)));
            if (act.undoes() != null) {
                output.line("  takes back " + Terminal.printable(act.undoes()));
            }
        }
        output.line("As it was foreseen then:");
        ActWords.show(plan, output);
        return 0;
    }

    /** What became of it is in the profile, for which somebody has to sign in; the file alone is shown to anybody. */
    private PlanOutlook outlook(Plan plan, Instant now) throws CommandFailure, SignInRefusedException {
        if (!profile.signIn().isNamed()) {
            return PlanOutlook.unknown(plan, "nobody signed in to look (--operator).", now);
        }
        try (Console console = profile.openExisting()) {
            return PlanOutlook.of(plan, console, now);
        } catch (ProfileException taken) {
            return PlanOutlook.unknown(plan, String.valueOf(taken.getMessage()), now);
        }
    }
}
