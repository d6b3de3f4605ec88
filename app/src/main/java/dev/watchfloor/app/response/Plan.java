package dev.watchfloor.app.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be done, before anything is written: one or several acts that are agreed to together and carried out in
 * order.
 *
 * @param id unique; the audit and the report carry it
 * @param made when the targets were looked at
 * @param title names the whole where there are several acts
 * @param acts at least one
 */
public record Plan(String id, Instant made, String title, List<PlannedAct> acts) {
    public Plan {
        acts = List.copyOf(acts);
    }

    /** Says what to how many, such as "Block 203.0.113.0/24 on 2 gateways". */
    public String headline() {
        return acts.size() == 1 ? acts.getFirst().headline() : title;
    }

    /** What was asked, in order. */
    public List<ResponseRequest> requests() {
        return acts.stream().map(PlannedAct::request).toList();
    }

    /** One for each act and target, in order. */
    public List<PlannedStep> steps() {
        return acts.stream().flatMap(act -> act.steps().stream()).toList();
    }

    /** Rules that stand against it; when not empty, nothing can be applied before a second person agreed, or at all. */
    public List<Refusal> refusals() {
        return acts.stream().flatMap(act -> act.refusals().stream()).distinct().toList();
    }

    /** What to know first: who else is hit, what it does not reach. */
    public List<String> notices() {
        return acts.stream().flatMap(act -> act.notices().stream()).distinct().toList();
    }

    /** Whether there is something to do and nothing that forbids it. */
    public boolean canApply() {
        return refusals().isEmpty() && changesSomething();
    }

    /** Whether there is something to do, and nothing stands against it that a second person could not allow. */
    public boolean canApplyWhenApproved() {
        return changesSomething() && !isForbidden();
    }

    /** Whether nobody can allow it. */
    public boolean isForbidden() {
        return refusals().stream().anyMatch(refusal -> refusal.severity() == Severity.FORBIDDEN);
    }

    private boolean changesSomething() {
        return acts.stream().anyMatch(PlannedAct::changesSomething);
    }

    /** SHA-256 of all of it, see {@link PlanFile#hash}: what somebody agrees to. */
    public String hash() {
        return PlanFile.hash(this);
    }

    /** Id of one of its acts in ledger and audit. @param place from 0 */
    public String actId(int place) {
        return acts.size() == 1 ? id : id + "." + (place + 1);
    }

    /**
     * One act.
     *
     * @param request what was asked
     * @param headline says what to how many
     * @param steps one per target
     * @param refusals rules of the guard that stand against it
     * @param notices what to know first
     * @param undoes id of the act that it takes back, or null
     */
    public record PlannedAct(
            ResponseRequest request,
            String headline,
            List<PlannedStep> steps,
            List<Refusal> refusals,
            List<String> notices,
            @Nullable String undoes) {
        public PlannedAct {
            steps = List.copyOf(steps);
            refusals = List.copyOf(refusals);
            notices = List.copyOf(notices);
        }

        /** Whether some target would change, now or when it answers. */
        public boolean changesSomething() {
            return steps.stream()
                    .anyMatch(step ->
                            step.expectation() == Expectation.WILL_CHANGE || step.expectation() == Expectation.NOT_NOW);
        }
    }

    /**
     * One target's part.
     *
     * @param target connector name
     * @param expectation what would happen
     * @param sentence in the target's own terms
     * @param changes what is added ({@code + 203.0.113.0/24}) and taken away ({@code - …}), in order; whole, so the
     *     reader shortens it
     */
    public record PlannedStep(String target, Expectation expectation, String sentence, List<String> changes) {
        public PlannedStep {
            changes = List.copyOf(changes);
        }

        public PlannedStep(String target, Expectation expectation, String sentence) {
            this(target, expectation, sentence, List.of());
        }
    }

    /** What would happen at a target. */
    public enum Expectation {
        WILL_CHANGE,
        ALREADY_SO,
        /** The target does not answer now; it would be tried again for a while. */
        NOT_NOW,
        /** It cannot be done there. */
        CANNOT
    }

    /**
     * A rule of the self-harm guard that stands against the plan.
     *
     * @param rule short stable name, such as {@code loopback}
     * @param sentence why, and what to do instead
     * @param severity whether anybody can override it
     */
    public record Refusal(String rule, String sentence, Severity severity) {

        /** One that nobody can override. */
        public Refusal(String rule, String sentence) {
            this(rule, sentence, Severity.FORBIDDEN);
        }
    }

    /** Whether a refusal can be overridden. */
    public enum Severity {
        /** Never. */
        FORBIDDEN,
        /** When a second person agrees to the very plan. */
        NEEDS_APPROVAL
    }
}
