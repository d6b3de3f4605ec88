package dev.watchfloor.app.sigma;

import dev.watchfloor.app.sigma.matching.EventTest;
import java.util.List;

/**
 * Takes events out of rules.
 *
 * @param source rules for another one are left alone
 * @param rules ids or names of the rules
 * @param keeps what an event must be so that the rules still match
 */
public record SigmaFilter(RuleHead head, LogSource source, List<String> rules, EventTest keeps)
        implements SigmaDocument {
    public SigmaFilter {
        rules = List.copyOf(rules);
    }
}
