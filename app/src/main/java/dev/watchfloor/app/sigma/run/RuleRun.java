package dev.watchfloor.app.sigma.run;

import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaCorrelation;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.correlating.CorrelationMatch;
import dev.watchfloor.app.sigma.correlating.Correlator;
import dev.watchfloor.app.sigma.engine.RuleMatcher;
import dev.watchfloor.app.sigma.matching.EventFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rules and correlations over events, one after the other. A rule that only correlations look at is not told of, unless
 * one of them says {@code generate: true}. Not thread-safe.
 */
public final class RuleRun {
    private final RuleMatcher matcher;
    private final Correlator correlator;
    private final Set<String> untold = new HashSet<>();
    private final boolean correlates;

    /** @param source only rules for it are asked; null for all rules, whatever they are for */
    public RuleRun(SigmaRules rules, @Nullable LogSource source) {
        List<SigmaRule> asked = rules.rules().stream()
                .filter(rule -> source == null || rule.source().covers(source))
                .toList();
        matcher = new RuleMatcher(asked);
        correlator = new Correlator(rules);
        correlates = !rules.correlations().isEmpty();
        List<RuleHead> heads = new ArrayList<>();
        rules.rules().forEach(rule -> heads.add(rule.head()));
        rules.correlations().forEach(correlation -> heads.add(correlation.head()));
        for (RuleHead head : heads) {
            List<SigmaCorrelation> looking = rules.correlations().stream()
                    .filter(correlation -> correlation.rules().stream().anyMatch(head::isCalled))
                    .toList();
            if (!looking.isEmpty() && looking.stream().noneMatch(SigmaCorrelation::generate)) {
                untold.add(head.key());
            }
        }
    }

    /** How many rules about single events are asked. */
    public int rules() {
        return matcher.rules().size();
    }

    /** Whether times of events matter. */
    public boolean correlates() {
        return correlates;
    }

    /** As {@link Correlator#forgotten}. */
    public long forgotten() {
        return correlator.forgotten();
    }

    /**
     * What an event matches.
     *
     * @param time when it happened; without one it counts in no correlation
     * @param reference what the caller calls it
     */
    public List<RuleMatch> add(EventFields event, @Nullable Instant time, long reference) {
        List<SigmaRule> matching = matcher.matching(event);
        if (matching.isEmpty()) {
            return List.of();
        }
        List<RuleMatch> matches = new ArrayList<>();
        for (SigmaRule rule : matching) {
            if (!untold.contains(rule.head().key())) {
                matches.add(new RuleMatch(rule.head(), reference, null));
            }
            if (time != null) {
                for (CorrelationMatch match : correlator.add(rule.head(), event, time, reference)) {
                    if (!untold.contains(match.correlation().head().key())) {
                        matches.add(new RuleMatch(match.correlation().head(), reference, match));
                    }
                }
            }
        }
        return matches;
    }
}
