package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.ResponseRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of an act that did not come true, as a new request. */
final class Remainder {
    private Remainder() {}

    static Optional<ResponseRequest> of(Action action) {
        Set<String> left = action.steps().stream()
                .filter(step -> step.phase() == Action.Phase.OVER)
                .filter(step -> step.verdict() == null || !step.verdict().isSo())
                .map(ActionStep::target)
                .collect(Collectors.toSet());
        return left.isEmpty() ? Optional.empty() : Optional.of(action.request().at(left));
    }
}
