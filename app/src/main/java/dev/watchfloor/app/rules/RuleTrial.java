package dev.watchfloor.app.rules;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaRules;
import java.time.Instant;
import java.util.List;

/**
 * What rules would have found.
 *
 * @param read what was tried
 * @param asked events that were held against it
 * @param rules what each rule that matched at all found, most first
 */
public record RuleTrial(SigmaRules read, long asked, List<Hits> rules) {
    public RuleTrial {
        rules = List.copyOf(rules);
    }

    /**
     * What one rule found.
     *
     * @param first time of the first event
     * @param latest time of the latest event
     */
    public record Hits(RuleHead rule, long number, Instant first, Instant latest) {
        Hits and(Instant time) {
            return new Hits(
                    rule, number + 1, time.isBefore(first) ? time : first, time.isAfter(latest) ? time : latest);
        }
    }
}
