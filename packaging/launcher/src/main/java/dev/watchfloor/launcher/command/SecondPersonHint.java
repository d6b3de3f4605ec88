package dev.watchfloor.launcher.command;

import dev.watchfloor.app.response.Plan;
import java.nio.file.Path;
import java.util.List;

/** What to do next when only a second person is missing. Stateless. */
final class SecondPersonHint {
    private SecondPersonHint() {}

    static void tell(List<Plan.Refusal> refusals, Path plan, Output output) {
        boolean onlyThat = !refusals.isEmpty()
                && refusals.stream().allMatch(refusal -> refusal.severity() == Plan.Severity.NEEDS_APPROVAL);
        if (onlyThat) {
            output.line("To ask: watchfloor approvals request " + plan + " --out REQUEST. What was said is added with:"
                    + " watchfloor approvals add APPROVAL");
        }
    }
}
