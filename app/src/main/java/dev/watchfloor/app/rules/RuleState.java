package dev.watchfloor.app.rules;

import java.util.HashMap;
import java.util.Map;

/**
 * How asking goes since the console was started.
 *
 * @param asked events that were held against the rules
 * @param waiting events that wait to be
 * @param hits findings by the rule's key
 * @param forgotten groups of correlations that had to be forgotten while they could still have counted
 */
public record RuleState(long asked, int waiting, Map<String, Long> hits, long forgotten) {
    public RuleState {
        hits = Map.copyOf(hits);
    }

    /** With findings of other rules. */
    RuleState and(Map<String, Long> more) {
        Map<String, Long> all = new HashMap<>(hits);
        all.putAll(more);
        return new RuleState(asked, waiting, all, forgotten);
    }
}
