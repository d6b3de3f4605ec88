package dev.watchfloor.app.rules;

import dev.watchfloor.app.sigma.engine.RuleCost;
import java.util.HashMap;
import java.util.Map;

/**
 * How asking goes since the console was started.
 *
 * @param asked events that were held against the rules
 * @param waiting events that wait to be
 * @param hits findings by the rule's key
 * @param forgotten groups of correlations that had to be forgotten while they could still have counted
 * @param costs what each rule takes, by its key; those that were never asked are not there
 * @param stopped sentences why rules are not asked any more although they are on, by their keys
 * @param unknown how often rules about what is usual could not say, by their keys; none for those that always could
 */
public record RuleState(
        long asked,
        int waiting,
        Map<String, Long> hits,
        long forgotten,
        Map<String, RuleCost> costs,
        Map<String, String> stopped,
        Map<String, Long> unknown) {
    public RuleState {
        hits = Map.copyOf(hits);
        costs = Map.copyOf(costs);
        stopped = Map.copyOf(stopped);
        unknown = Map.copyOf(unknown);
    }

    /** Together with the typed rules, which are asked about the same events on a thread of their own. */
    RuleState and(TypedState typed) {
        Map<String, Long> found = new HashMap<>(hits);
        found.putAll(typed.hits());
        Map<String, String> ended = new HashMap<>(stopped);
        ended.putAll(typed.stopped());
        return new RuleState(
                asked, waiting, found, forgotten, RuleCosts.together(costs, typed.costs()), ended, typed.unknown());
    }
}
