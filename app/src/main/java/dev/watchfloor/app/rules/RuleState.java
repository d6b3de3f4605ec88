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
 */
public record RuleState(
        long asked,
        int waiting,
        Map<String, Long> hits,
        long forgotten,
        Map<String, RuleCost> costs,
        Map<String, String> stopped) {
    public RuleState {
        hits = Map.copyOf(hits);
        costs = Map.copyOf(costs);
        stopped = Map.copyOf(stopped);
    }

    /** With findings of other rules. */
    RuleState and(Map<String, Long> more) {
        Map<String, Long> all = new HashMap<>(hits);
        all.putAll(more);
        return new RuleState(asked, waiting, all, forgotten, costs, stopped);
    }
}
