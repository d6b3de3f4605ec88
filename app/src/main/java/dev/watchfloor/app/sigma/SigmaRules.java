package dev.watchfloor.app.sigma;

import java.util.List;

/**
 * Rules that were read together.
 *
 * @param rules with their filters applied
 * @param correlations whose rules are all there
 * @param rejected what could not be honoured
 */
public record SigmaRules(List<SigmaRule> rules, List<SigmaCorrelation> correlations, List<Rejected> rejected) {
    public SigmaRules {
        rules = List.copyOf(rules);
        correlations = List.copyOf(correlations);
        rejected = List.copyOf(rejected);
    }

    /**
     * A document that is not used.
     *
     * @param file where it stands
     * @param title of the rule, empty when it has none
     * @param reason a sentence
     */
    public record Rejected(String file, String title, String reason) {}
}
