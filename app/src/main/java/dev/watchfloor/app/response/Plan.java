package dev.watchfloor.app.response;

import java.util.List;

/**
 * What a request would do, before anything is written.
 *
 * @param id unique; the audit and the report carry it
 * @param request what was asked
 * @param headline says what to how many, such as "Block 203.0.113.0/24 on 2 gateways"
 * @param steps one per target
 * @param refusals rules of the guard that forbid it; when not empty, nothing can be applied
 * @param notices what to know first: who else is hit, what it does not reach
 */
public record Plan(
        String id,
        ResponseRequest request,
        String headline,
        List<PlannedStep> steps,
        List<Refusal> refusals,
        List<String> notices) {
    public Plan {
        steps = List.copyOf(steps);
        refusals = List.copyOf(refusals);
        notices = List.copyOf(notices);
    }

    /** Whether there is something to do and nothing that forbids it. */
    public boolean canApply() {
        return refusals.isEmpty() && steps.stream().anyMatch(step -> step.expectation() == Expectation.WILL_CHANGE);
    }

    /**
     * One target's part.
     *
     * @param target connector name
     * @param expectation what would happen
     * @param sentence in the target's own terms
     */
    public record PlannedStep(String target, Expectation expectation, String sentence) {}

    /** What would happen at a target. */
    public enum Expectation {
        WILL_CHANGE,
        ALREADY_SO,
        /** It cannot be done there, or the target does not answer now. */
        CANNOT
    }

    /**
     * A rule of the self-harm guard that forbids the plan.
     *
     * @param rule short stable name, such as {@code loopback}
     * @param sentence why, and what to do instead
     */
    public record Refusal(String rule, String sentence) {}
}
