package dev.watchfloor.app.rules;

import dev.watchfloor.app.sigma.engine.RuleCost;
import java.util.Map;

/**
 * How asking typed rules goes, each by the rule's key.
 *
 * @param hits findings
 * @param unknown how often it could not say
 * @param costs what it takes
 * @param stopped a sentence why it is not asked any more although it is on
 */
record TypedState(
        Map<String, Long> hits, Map<String, Long> unknown, Map<String, RuleCost> costs, Map<String, String> stopped) {
    static final TypedState NONE = new TypedState(Map.of(), Map.of(), Map.of(), Map.of());

    TypedState {
        hits = Map.copyOf(hits);
        unknown = Map.copyOf(unknown);
        costs = Map.copyOf(costs);
        stopped = Map.copyOf(stopped);
    }
}
