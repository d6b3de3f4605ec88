package dev.watchfloor.app.rules;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.timeline.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What rules would have found.
 *
 * @param read what was tried
 * @param asked events that were held against it
 * @param rules what each rule that matched at all found, most first
 * @param stopped sentences why rules were not asked to the end, by their keys
 */
public record RuleTrial(SigmaRules read, long asked, List<Hits> rules, Map<String, String> stopped) {
    /** Most examples of a rule. */
    public static final int MOST_EXAMPLES = 10;

    public RuleTrial {
        rules = List.copyOf(rules);
        stopped = Map.copyOf(stopped);
    }

    /** Told now and then, on the trying thread. */
    @FunctionalInterface
    public interface Progress {
        /** Tells how far it is. @param all how many events there are @return whether it is to go on */
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
