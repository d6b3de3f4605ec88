package dev.watchfloor.views.actions;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Action.Phase;
import dev.watchfloor.app.response.Action.State;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Reversal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Acts in the operator's words. */
final class ActionWords {
    private static final Messages TEXT = Messages.of("actions");

    private ActionWords() {}

    /** An author without the workstation, which is in the details. */
    static String person(String author) {
        int at = author.indexOf('@');
        return at > 0 ? author.substring(0, at) : author;
    }

    /** How many targets are as wished. */
    static String targets(Action action) {
        long so = action.steps().stream().filter(ActionWords::isSo).count();
        return TEXT.format("targets", so, action.steps().size());
    }

    static boolean isSo(ActionStep step) {
        Verdict verdict = step.verdict();
        return verdict != null && verdict.isSo();
    }

    /** Since when it waits, when it is tried again and until when; empty when it does not wait. */
    static String waits(Action action, Instant now) {
        if (action.state() != State.WAITING) {
            return "";
        }
        String age = length(action.begun(), now);
        String end = action.deadline().isAfter(now)
                ? TEXT.format("waits.until", length(now, action.deadline()))
                : TEXT.get("waits.over");
        return nextTry(action)
                .map(next -> next.isAfter(now)
                        ? TEXT.format("waits", age, length(now, next), end)
                        : TEXT.format("waits.now", age, end))
                .orElseGet(() -> TEXT.format("waits.now", age, end));
    }

    /** When the first of the targets that wait is tried again. */
    static Optional<Instant> nextTry(Action action) {
        return waiting(action).stream()
                .map(ActionStep::nextTry)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    /** Parts whose target has not answered yet. */
    static List<ActionStep> waiting(Action action) {
        return action.steps().stream()
                .filter(step -> step.phase() == Phase.WAITING)
                .toList();
    }

    /** How often it was tried and when again, for under a target's sentence; empty when that says nothing. */
    static String tries(ActionStep step, Instant now) {
        Instant next = step.nextTry();
        if (next != null && step.phase() != Phase.OVER) {
            return next.isAfter(now)
                    ? TEXT.format("step.tries-next", step.attempts(), length(now, next))
                    : TEXT.format("step.tries-now", step.attempts());
        }
        return step.attempts() > 1 ? TEXT.format("step.tries", step.attempts()) : "";
    }

    /** Whether it is over, did something, was not taken back yet, and can be. */
    static boolean canUndo(Action action) {
        boolean over = action.state() == State.DONE || action.state() == State.INCOMPLETE;
        return over && Reversal.isPossible(action.request()) && changed(action);
    }

    /** Whether it changed something somewhere, or may have. */
    static boolean changed(Action action) {
        return action.steps().stream()
                .anyMatch(step -> step.verdict() == Verdict.DONE || step.verdict() == Verdict.UNKNOWN);
    }

    /** Whether something is over that is not as wished. */
    static boolean canFinish(Action action) {
        return action.steps().stream().anyMatch(step -> step.phase() == Phase.OVER && !isSo(step));
    }

    private static String length(Instant from, Instant to) {
        return TimeFormat.length(Duration.between(from, to));
    }
}
