package dev.watchfloor.app.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act without what was asked, which may name tens of thousands of networks: for the timeline, which reads all acts in
 * view whenever something changes.
 *
 * @param id as in the ledger
 * @param author who acts
 * @param begun when it was agreed to
 * @param headline what to how many
 * @param steps one per target, in the act's order
 * @param undoes id of the act that it takes back, or null
 * @param undoneBy id of the latest act that takes this one back, or null
 */
public record ActOutline(
        String id,
        String author,
        Instant begun,
        String headline,
        List<Action.ActionStep> steps,
        @Nullable String undoes,
        @Nullable String undoneBy) {
    public ActOutline {
        steps = List.copyOf(steps);
    }

    /** As {@link Action#state}. */
    public Action.State state() {
        return Action.State.of(steps, undoneBy);
    }

    /** Whether some target is as wished. */
    public boolean isSoSomewhere() {
        return steps.stream()
                .anyMatch(step -> step.verdict() != null && step.verdict().isSo());
    }
}
