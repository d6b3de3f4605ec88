package dev.watchfloor.launcher.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.launcher.CommandFailure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Shows a plan that was made and keeps it, unless the guard forbids it or nothing of it can be done. Stateless. */
final class PlanMade {
    private PlanMade() {}

    /** Returns the exit code; a plan with an act that no target can do is not kept. */
    static int tell(Plan plan, PlanFileOption option, Output output) throws CommandFailure {
        boolean asks = !plan.refusals().isEmpty() && plan.canApplyWhenApproved();
        boolean good = (plan.refusals().isEmpty() || asks) && !PlanRun.hasHopelessAct(plan);
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
            output.line(good && asks ? asking(plan, file) : said(plan, good, file));
        }
        return good ? 0 : 1;
    }

    private static String asking(Plan plan, @Nullable Path file) {
        if (file == null) {
            return "Nothing was done. It needs a second person: keep the plan with --out FILE, then: watchfloor approvals"
                    + " request FILE --out REQUEST";
        }
        return "Kept in " + file + ", hash " + plan.hash() + ". Nothing was done. It needs a second person. To ask:"
                + " watchfloor approvals request " + file + " --out REQUEST";
    }

    private static String said(Plan plan, boolean good, @Nullable Path file) {
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
