package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Path;

/** Shows a plan that was made and keeps it, unless the guard forbids it or nothing of it can be done. Stateless. */
final class PlanMade {
    private PlanMade() {}

    /** Returns the exit code; a plan with an act that no target can do is not kept. */
    static int tell(Plan plan, PlanFileOption option, Output output) throws CommandFailure {
        boolean good = plan.refusals().isEmpty() && !PlanRun.hasHopelessAct(plan);
        Path file = option.file();
        if (good) {
            option.keep(plan);
        }
        if (output.isJson()) {
            ObjectNode node = ActWords.json(plan);
            node.put("file", good && file != null ? file.toString() : null);
            output.json(node);
        } else {
            ActWords.show(plan, output);
            output.line(said(plan, good, file));
        }
        return good ? 0 : 1;
    }

    private static String said(Plan plan, boolean good, @org.jspecify.annotations.Nullable Path file) {
        if (!good) {
            return plan.refusals().isEmpty()
                    ? "Nothing was done, and nothing kept: it cannot be done."
                    : "Nothing was done, and nothing kept: the plan is refused.";
        }
        if (file == null) {
            return "Nothing was done. To keep the plan: --out FILE";
        }
        return "Kept in " + file + ", hash " + plan.hash() + ". Nothing was done. To do it: watchfloor plan apply "
                + file;
    }
}
