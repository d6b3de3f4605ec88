package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.Plan.PlannedAct;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was done, as the real ledger would tell it. Thread-safe. */
final class FakeHistory {
    private final Clock clock;
    private final Map<String, Action> actions = new ConcurrentHashMap<>();

    FakeHistory(Clock clock) {
        this.clock = clock;
    }

    void add(Action action) {
        actions.put(action.id(), action);
    }

    void add(String id, PlannedAct act, List<TargetResult> results) {
        Instant now = clock.instant();
        add(new Action(
                id,
                FakeAuditTrail.ACTOR,
                now,
                now.plus(Duration.ofMinutes(30)),
                act.request(),
                act.headline(),
                results.stream().map(result -> step(result, now)).toList(),
                act.undoes(),
                null));
        if (act.undoes() != null
                && results.stream().anyMatch(result -> result.verdict().isSo())) {
            actions.computeIfPresent(act.undoes(), (undone, was) -> undoneBy(was, id));
        }
    }

    private static Action undoneBy(Action was, String id) {
        return new Action(
                was.id(),
                was.author(),
                was.begun(),
                was.deadline(),
                was.request(),
                was.headline(),
                was.steps(),
                was.undoes(),
                id);
    }

    List<Action> latest(int limit, @Nullable Instant before) {
        return actions.values().stream()
                .filter(action -> before == null || action.begun().isBefore(before))
                .sorted(Comparator.comparing(Action::begun)
                        .thenComparing(Action::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    Optional<Action> find(String id) {
        return Optional.ofNullable(actions.get(id));
    }

    int cancel(String id) {
        Action action = actions.get(id);
        if (action == null) {
            return 0;
        }
        List<ActionStep> steps = action.steps().stream()
                .map(step -> step.phase() == Phase.WAITING
                        ? step(
                                new TargetResult(step.target(), Verdict.CANCELLED, "Given up. Nothing was written."),
                                clock.instant())
                        : step)
                .toList();
        add(new Action(
                id,
                action.author(),
                action.begun(),
                action.deadline(),
                action.request(),
                action.headline(),
                steps,
                action.undoes(),
                action.undoneBy()));
        return (int) action.steps().stream()
                .filter(step -> step.phase() == Phase.WAITING)
                .count();
    }

    /** What takes blocks back where they were done. */
    Map<String, ResponseRequest> inverse(Collection<String> ids, String reason) {
        Map<String, ResponseRequest> inverse = new LinkedHashMap<>();
        for (String id : ids) {
            find(id).ifPresent(action -> {
                if (action.request() instanceof ResponseRequest.Block block) {
                    inverse.put(id, new ResponseRequest.Lift(block.networks(), done(action), reason));
                }
            });
        }
        return inverse;
    }

    /** What is over and not as wished. */
    Optional<ResponseRequest> remainder(String id) {
        return find(id).flatMap(action -> {
            Set<String> left = action.steps().stream()
                    .filter(step -> step.verdict() != null && !step.verdict().isSo())
                    .map(ActionStep::target)
                    .collect(Collectors.toSet());
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(action.request().at(left));
        });
    }

    private static Set<String> done(Action action) {
        return action.steps().stream()
                .filter(step -> step.verdict() == Verdict.DONE)
                .map(ActionStep::target)
                .collect(Collectors.toSet());
    }

    private static ActionStep step(TargetResult result, Instant now) {
        boolean waits = result.verdict() == Verdict.WAITING;
        return new ActionStep(
                result.target(),
                waits ? Phase.WAITING : Phase.OVER,
                waits ? null : result.verdict(),
                result.sentence(),
                1,
                waits ? now.plusSeconds(5) : null,
                now);
    }
}
