package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Plan.PlannedStep;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as the window shows it.
 *
 * @param problems what of the wish is not in the plan, and why
 */
record Proposal(Plan plan, List<String> problems) {
    Proposal {
        problems = List.copyOf(problems);
    }

    /**
     * One target's part of one act.
     *
     * @param act place of the act in the plan
     * @param subject what it is about where there are several acts, otherwise empty
     * @param step what would happen
     */
    record Line(int act, String subject, PlannedStep step) {}

    /** Says what to how many; also the text of the button. */
    String headline() {
        return plan.headline();
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < plan.acts().size(); place++) {
            PlannedAct act = plan.acts().get(place);
            for (PlannedStep step : act.steps()) {
                lines.add(new Line(place, plan.acts().size() == 1 ? "" : act.headline(), step));
            }
        }
        return lines;
    }

    /** Whether something would change and the guard forbids none of it. */
    boolean canApply() {
        return plan.canApply();
    }

    /** Whether everything is as wished already. */
    boolean isSo() {
        return lines().stream().allMatch(line -> line.step().expectation() == Expectation.ALREADY_SO);
    }
}
