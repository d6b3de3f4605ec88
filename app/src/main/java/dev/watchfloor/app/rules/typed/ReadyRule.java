package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.connectors.event.Kind;
import java.time.Duration;
import java.util.Set;

/**
 * A rule as it is asked.
 *
 * @param head what its text says about it
 * @param quiet how long the same finding is told once
 */
public record ReadyRule(TypedRule rule, RuleHead head, Preferences preferences, Duration quiet) {

    /** The kinds of events that it is asked about. */
    Set<Kind> kinds() {
        return rule.inputs().stream()
                .filter(Input.Events.class::isInstance)
                .map(Input.Events.class::cast)
                .findFirst()
                .map(Input.Events::kinds)
                .orElse(Set.of());
    }
}
