package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.response.Standing;
import dev.watchfloor.app.response.approvals.Need;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a kept plan can still be applied, as far as can be told without asking targets and guard.
 *
 * @param applicable whether {@code plan apply} would try it or go on with it
 * @param needsSecondPerson whether somebody has to agree first
 * @param sentence why, with times in UTC
 * @param actions ids of what it was begun as, in order; empty when it was not, or when no profile was looked at
 */
record PlanOutlook(boolean applicable, boolean needsSecondPerson, String sentence, List<String> actions) {
    PlanOutlook {
        actions = List.copyOf(actions);
    }

    /** On a profile. */
    static PlanOutlook of(Plan plan, Console console, Instant now) {
        List<Action> begun = begun(plan, console.response());
        Standing standing = console.response().standing(plan);
        if (!begun.isEmpty() && standing != Standing.NEW) {
            return begun(begun, standing == Standing.OPEN);
        }
        Optional<String> obstacle = obstacle(plan, now);
        if (obstacle.isPresent()) {
            return new PlanOutlook(false, false, obstacle.get(), List.of());
        }
        Need need = console.approvals().need(plan);
        return need.isMet()
                ? new PlanOutlook(
                        true, false, "It was not applied yet, and can be until " + latest(plan) + ".", List.of())
                : new PlanOutlook(false, true, "It was not applied yet. " + need.sentence(), List.of());
    }

    /** @param unknown why no profile could be looked at, as a sentence */
    static PlanOutlook unknown(Plan plan, String unknown, Instant now) {
        Optional<String> obstacle = obstacle(plan, now);
        if (obstacle.isPresent()) {
            return new PlanOutlook(false, false, obstacle.get(), List.of());
        }
        boolean needs = !plan.refusals().isEmpty();
        return new PlanOutlook(
                !needs,
                needs,
                (needs ? "Once a second person agrees it" : "It") + " can be applied until " + latest(plan)
                        + ", unless it was before, which cannot be told: " + unknown,
                List.of());
    }

    /** What a plan was begun as, in order. */
    static List<Action> begun(Plan plan, ResponseDesk desk) {
        return IntStream.range(0, plan.acts().size())
                .mapToObj(place -> desk.action(plan.actId(place)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static PlanOutlook begun(List<Action> actions, boolean open) {
        Action first = actions.getFirst();
        List<String> ids = actions.stream().map(Action::id).toList();
        String what = " at " + Spans.exact(first.begun()) + " by " + first.author() + " as action "
                + ids.stream().collect(Collectors.joining(", "));
        return open
                ? new PlanOutlook(true, false, "It was begun" + what + " and is not over; apply goes on with it.", ids)
                : new PlanOutlook(
                        false, false, "It was applied" + what + " and is over; it cannot be applied again.", ids);
    }

    private static Optional<String> obstacle(Plan plan, Instant now) {
        Optional<String> unfit = KeptPlan.unfit(plan, now);
        if (unfit.isPresent()) {
            return unfit;
        }
        Optional<Instant> over = ends(plan).filter(end -> !end.isAfter(now)).min(Instant::compareTo);
        if (over.isPresent()) {
            return Optional.of("The block that it asks for ended at " + Spans.exact(over.get()) + ". Make it anew.");
        }
        if (plan.isForbidden()) {
            return Optional.of("It cannot be applied: the guard forbids it.");
        }
        return plan.canApplyWhenApproved() ? Optional.empty() : Optional.of("There is nothing in it to apply.");
    }

    private static String latest(Plan plan) {
        return Spans.exact(Stream.concat(ends(plan), Stream.of(plan.made().plus(KeptPlan.LONGEST)))
                .min(Instant::compareTo)
                .orElseThrow());
    }

    private static Stream<Instant> ends(Plan plan) {
        return plan.requests().stream()
                .flatMap(request -> request instanceof ResponseRequest.Block block
                        ? Stream.ofNullable(block.until())
                        : Stream.empty());
    }
}
