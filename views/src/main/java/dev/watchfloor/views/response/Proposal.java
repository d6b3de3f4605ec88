package dev.watchfloor.views.response;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.Plan.Refusal;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.AdoptDenylist;
import dev.watchfloor.app.response.ResponseRequest.Block;
import dev.watchfloor.app.response.ResponseRequest.Lift;
import dev.watchfloor.app.response.ResponseRequest.RevokeSession;
import dev.watchfloor.app.response.ResponseRequest.RevokeUserSessions;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * One or several plans that are agreed to together.
 *
 * @param plans at least one; where there are several they are of one kind
 */
record Proposal(List<Plan> plans) {
    private static final Messages TEXT = Messages.of("response");

    Proposal {
        plans = List.copyOf(plans);
    }

    /**
     * One target's part of one plan.
     *
     * @param plan index of the plan
     * @param subject what it is about where there are several plans, otherwise empty
     * @param step what would happen
     */
    record Line(int plan, String subject, PlannedStep step) {}

    /** Says what to how many; also the text of the button. */
    String headline() {
        if (plans.size() == 1) {
            return plans.getFirst().headline();
        }
        return switch (plans.getFirst().request()) {
            case RevokeSession first -> revocations(first.userName());
            case Lift _ -> TEXT.format("headline.lifts", plans.size(), targets());
            case Block _, RevokeUserSessions _, AdoptDenylist _ -> TEXT.format("headline.several", plans.size());
        };
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int index = 0; index < plans.size(); index++) {
            Plan plan = plans.get(index);
            String subject = plans.size() == 1 ? "" : subject(plan.request());
            for (PlannedStep step : plan.steps()) {
                lines.add(new Line(index, subject, step));
            }
        }
        return lines;
    }

    List<Refusal> refusals() {
        return plans.stream()
                .flatMap(plan -> plan.refusals().stream())
                .distinct()
                .toList();
    }

    List<String> notices() {
        return plans.stream()
                .flatMap(plan -> plan.notices().stream())
                .distinct()
                .toList();
    }

    /** Whether something would change and the guard forbids none of it. */
    boolean canApply() {
        return refusals().isEmpty() && plans.stream().anyMatch(Plan::canApply);
    }

    /** Whether everything is as wished already. */
    boolean isSo() {
        return lines().stream().allMatch(line -> line.step().expectation() == Expectation.ALREADY_SO);
    }

    List<ResponseRequest> requests() {
        return plans.stream().map(Plan::request).toList();
    }

    private String revocations(String firstUser) {
        long accounts =
                plans.stream().map(plan -> subject(plan.request())).distinct().count();
        return accounts == 1
                ? TEXT.format("headline.sessions-of-one", plans.size(), firstUser)
                : TEXT.format("headline.sessions", plans.size(), accounts);
    }

    private long targets() {
        return lines().stream().map(line -> line.step().target()).distinct().count();
    }

    private static String subject(ResponseRequest request) {
        return switch (request) {
            case Block block -> Addresses.canonical(block.network());
            case Lift lift -> Addresses.canonical(lift.network());
            case RevokeSession revoke -> revoke.userName();
            case RevokeUserSessions revoke -> revoke.userName();
            case AdoptDenylist adopt -> adopt.target();
        };
    }
}
