package dev.watchfloor.app.sigma.run;

import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaCorrelation;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.correlating.CorrelationMatch;
import dev.watchfloor.app.sigma.correlating.Correlator;
import dev.watchfloor.app.sigma.engine.RuleCost;
import dev.watchfloor.app.sigma.engine.RuleMatcher;
import dev.watchfloor.app.sigma.engine.RuleMeter;
import dev.watchfloor.app.sigma.matching.EventFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rules and correlations over events, one after the other. A rule that only correlations look at is not told of, unless
 * one of them says {@code generate: true}. Not thread-safe.
 */
public final class RuleRun {
    private static final int MOST_KINDS = 500;
    /** Stands for every log source; no event is from it. */
    private static final List<LogSource> ANY = List.of(new LogSource("*", "*", "*"));

    private final List<SigmaRule> rules;
    /** For each set of log sources that came by, the rules for one of them. */
    private final Map<List<LogSource>, RuleMatcher> matchers = new HashMap<>();

    private final Correlator correlator;
    private final Set<String> untold = new HashSet<>();
    private final boolean correlates;
    private final Set<String> stopped = new HashSet<>();
    private final RuleMeter meter;

    public RuleRun(SigmaRules rules) {
        this(rules, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward, in nanoseconds */
    public RuleRun(SigmaRules rules, LongSupplier nanos) {
        this.rules = rules.rules();
        meter = new RuleMeter(nanos);
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

    /** How many rules about single events are asked of events from one of these log sources. */
    public int rules(@Nullable List<LogSource> sources) {
        return matcher(sources).rules().size();
    }

    /** Whether times of events matter. */
    public boolean correlates() {
        return correlates;
    }

    /** As {@link Correlator#forgotten}. */
    public long forgotten() {
        return correlator.forgotten();
    }

    /** As {@link RuleMeter#costs}. */
    public Map<String, RuleCost> costs() {
        return meter.costs();
    }

    /** As {@link RuleMeter#tooDear}: for the caller to {@link #stop}. */
    public List<String> tooDear() {
        return meter.tooDear();
    }

    /** A rule or correlation is not asked any more, nor what looks at it told. @param key of it */
    public void stop(String key) {
        stopped.add(key);
        correlator.stop(key);
        meter.forget(key);
        matchers.clear();
    }

    /**
     * What an event matches.
     *
     * @param sources only rules for one of them are asked; null for all rules, whatever they are for
     * @param time when it happened; without one it counts in no correlation
     * @param reference what the caller calls it
     */
    public List<RuleMatch> add(
            EventFields event, @Nullable List<LogSource> sources, @Nullable Instant time, long reference) {
        boolean isMeasured = meter.isNext();
        long begun = meter.now();
        List<RuleMatch> matches = matches(event, sources, time, reference, isMeasured ? meter : null);
        meter.end(begun, isMeasured);
        return matches;
    }

    private List<RuleMatch> matches(
            EventFields event,
            @Nullable List<LogSource> sources,
            @Nullable Instant time,
            long reference,
            @Nullable RuleMeter told) {
        List<SigmaRule> matching = matcher(sources).matching(event, told);
        if (matching.isEmpty()) {
            return List.of();
        }
        List<RuleMatch> matches = new ArrayList<>();
        for (SigmaRule rule : matching) {
            if (!untold.contains(rule.head().key())) {
                matches.add(new RuleMatch(rule.head(), reference, null));
            }
            if (time != null) {
                for (CorrelationMatch match : correlator.add(rule.head(), event, time, reference, told)) {
                    if (!untold.contains(match.correlation().head().key())) {
                        matches.add(new RuleMatch(match.correlation().head(), reference, match));
                    }
                }
            }
        }
        return matches;
    }

    private RuleMatcher matcher(@Nullable List<LogSource> sources) {
        if (matchers.size() > MOST_KINDS) {
            matchers.clear();
        }
        return matchers.computeIfAbsent(
                sources == null ? ANY : sources,
                wanted -> new RuleMatcher(rules.stream()
                        .filter(rule -> !stopped.contains(rule.head().key()))
                        .filter(rule -> sources == null || sources.stream().anyMatch(rule.source()::covers))
                        .toList()));
    }
}
