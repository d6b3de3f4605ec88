package dev.watchfloor.app.rules;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.engine.RuleCost;
import dev.watchfloor.app.timeline.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What rules would have found.
 *
 * @param read what was tried of Sigma rules, and what could not be
 * @param typed how many typed rules were tried
 * @param learned events before the range, from which was learned what is usual; 0 without typed rules
 * @param asked events that were held against it
 * @param rules what each rule that matched at all found, most first
 * @param stopped sentences why rules were not asked to the end, by their keys
 * @param costs what each took, by its key, measured at some of the events; those that were never asked are not there
 * @param unknown how often typed rules could not say, because too little or too much was known, by their keys
 */
public record RuleTrial(
        SigmaRules read,
        int typed,
        long learned,
        long asked,
        List<Hits> rules,
        Map<String, String> stopped,
        Map<String, RuleCost> costs,
        Map<String, Long> unknown) {
    /** Most examples of a rule. */
    public static final int MOST_EXAMPLES = 10;

    public RuleTrial {
        rules = List.copyOf(rules);
        stopped = Map.copyOf(stopped);
        costs = Map.copyOf(costs);
        unknown = Map.copyOf(unknown);
    }

    /** Told now and then, on the trying thread. */
    @FunctionalInterface
    public interface Progress {
        /** Tells how far it is. @param all how many events there are, with those to learn from @return whether it is to go on */
        boolean tell(long asked, long all);
    }

    /**
     * What one rule found.
     *
     * @param first time of the first event
     * @param latest time of the latest event
     * @param examples the latest events, oldest first
     */
    public record Hits(RuleHead rule, long number, Instant first, Instant latest, List<StoredEvent> examples) {
        public Hits {
            examples = List.copyOf(examples);
        }
    }
}
