package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest;
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
     * @param request what the act was asked
     * @param subject what it is about where there are several acts, otherwise empty
     * @param step what would happen
     * @param hasTurn whether the act is carried out; otherwise there is nothing to do at any of its targets
     */
    record Line(int act, ResponseRequest request, String subject, PlannedStep step, boolean hasTurn) {
        Stage.Place place() {
            return new Stage.Place(act, step.target());
        }
    }

    /** Says what to how many; also the text of the button. */
    String headline() {
        return plan.headline();
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < plan.acts().size(); place++) {
            PlannedAct act = plan.acts().get(place);
            for (PlannedStep step : act.steps()) {
                lines.add(new Line(
                        place,
                        act.request(),
                        plan.acts().size() == 1 ? "" : act.headline(),
                        step,
                        act.changesSomething()));
            }
        }
        return lines;
    }

    /** Whether something would change, and nothing that a rule leaves to somebody else or forbids. */
    boolean canApply() {
        return plan.canApply();
    }

    /** Whether everything is as wished already. */
    boolean isSo() {
        return lines().stream().allMatch(line -> line.step().expectation() == Expectation.ALREADY_SO);
    }

    /**
     * What to know first.
     *
     * @param natures true for what targets are like, false for what is particular to this plan
     */
    List<String> notices(boolean natures) {
        List<String> prefixes = lines().stream()
                .map(line -> line.step().target() + ": ")
                .distinct()
                .toList();
        return plan.notices().stream()
                .filter(notice -> prefixes.stream().anyMatch(notice::startsWith) == natures)
                .toList();
    }
}
