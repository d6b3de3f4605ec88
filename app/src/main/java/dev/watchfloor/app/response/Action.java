package dev.watchfloor.app.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as the action centre shows it.
 *
 * @param id as in the audit
 * @param author who acts
 * @param begun when it was agreed to
 * @param deadline until when targets that do not answer are tried
 * @param request what was asked
 * @param headline what to how many
 * @param steps one per target, by name
 * @param undoes id of the act that it takes back, or null
 * @param undoneBy id of the latest act that takes this one back, or null
 */
public record Action(
        String id,
        String author,
        Instant begun,
        Instant deadline,
        ResponseRequest request,
        String headline,
        List<ActionStep> steps,
        @Nullable String undoes,
        @Nullable String undoneBy) {
    public Action {
        steps = List.copyOf(steps);
    }

    /** The same without what was asked. */
    public ActOutline outline() {
        return new ActOutline(id, author, begun, headline, steps, undoes, undoneBy);
    }

    /** How the whole stands: what is not over comes before what went wrong. */
    public State state() {
        return State.of(steps, undoneBy);
    }

    /** How an act stands. */
    public enum State {
        RUNNING,
        /** Some target has not answered yet and is tried again. */
        WAITING,
        DONE,
        /** Over, and at least one target is not as wished. */
        INCOMPLETE,
        /** Over, and taken back by a later act. */
        UNDONE;

        static State of(List<ActionStep> steps, @Nullable String undoneBy) {
            if (steps.stream().anyMatch(step -> step.phase() == Phase.QUEUED || step.phase() == Phase.SENT)) {
                return RUNNING;
            }
            if (steps.stream().anyMatch(step -> step.phase() == Phase.WAITING)) {
                return WAITING;
            }
            if (undoneBy != null) {
                return UNDONE;
            }
            return steps.stream()
                            .allMatch(step ->
                                    step.verdict() != null && step.verdict().isSo())
                    ? DONE
                    : INCOMPLETE;
        }
    }

    /** Where one target's part is on its way; on disk before the next begins. */
    public enum Phase {
        /** Nothing was tried. */
        QUEUED,
        /** A write may be under way or made. What was before is on disk. */
        SENT,
        /** Nothing was written yet; the target did not answer. */
        WAITING,
        OVER
    }

    /**
     * One target's part.
     *
     * @param target connector name
     * @param phase where it is
     * @param verdict how it ended; null until then
     * @param sentence what is known so far, empty at first
     * @param attempts how often it was tried
     * @param nextTry when it is tried again while it waits, else null
     * @param changed when it last moved
     */
    public record ActionStep(
            String target,
            Phase phase,
            Report.@Nullable Verdict verdict,
            String sentence,
            int attempts,
            @Nullable Instant nextTry,
            Instant changed) {}
}
