package dev.watchfloor.app.sigma.correlating;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaCorrelation;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.engine.RuleMeter;
import dev.watchfloor.app.sigma.matching.EventFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds matches of rules together. A correlation matches once for a group, when the last match that it needs is told, and
 * again for that group only after its time span has passed. Not thread-safe.
 */
public final class Correlator {
    /** Who waits for the matches of a rule, by the rule's key. */
    private final Map<String, List<Waiting>> waiting = new HashMap<>();

    private final List<Groups> all = new ArrayList<>();

    private final Set<String> stopped = new HashSet<>();

    private record Waiting(Groups groups, int rule) {
        String key() {
            return groups.correlation().head().key();
        }
    }

    /** @param rules as they were put together; each correlation comes after those that it looks at */
    public Correlator(SigmaRules rules) {
        List<RuleHead> heads = new ArrayList<>();
        rules.rules().forEach(rule -> heads.add(rule.head()));
        for (SigmaCorrelation correlation : rules.correlations()) {
            Groups groups = new Groups(correlation);
            all.add(groups);
            for (int place = 0; place < correlation.rules().size(); place++) {
                String reference = correlation.rules().get(place);
                int rule = place;
                heads.stream()
                        .filter(head -> head.isCalled(reference))
                        .forEach(head -> waiting.computeIfAbsent(head.key(), first -> new ArrayList<>())
                                .add(new Waiting(groups, rule)));
            }
            heads.add(correlation.head());
        }
    }

    /**
     * Tells of a match.
     *
     * @param rule which one matched
     * @param event what it matched
     * @param time when that happened
     * @param reference what the caller calls the event
     * @param meter told what each correlation took, null for none
     * @return the correlations that match now, those that others look at first
     */
    public List<CorrelationMatch> add(
            RuleHead rule, EventFields event, Instant time, long reference, @Nullable RuleMeter meter) {
        List<CorrelationMatch> matches = new ArrayList<>();
        add(rule, event, time, reference, matches, meter);
        return matches;
    }

    /** A correlation is not asked any more. @param key of it */
    public void stop(String key) {
        stopped.add(key);
    }

    /** How many groups had to be forgotten while they could still have counted. */
    public long forgotten() {
        return all.stream().mapToLong(Groups::forgotten).sum();
    }

    private void add(
            RuleHead rule,
            EventFields event,
            Instant time,
            long reference,
            List<CorrelationMatch> matches,
            @Nullable RuleMeter meter) {
        String name = rule.name() == null ? rule.key() : rule.name();
        for (Waiting each : waiting.getOrDefault(rule.key(), List.of())) {
            if (stopped.contains(each.key())) {
                continue;
            }
            long begun = meter == null ? 0 : meter.now();
            Optional<CorrelationMatch> found = each.groups().add(each.rule(), name, event, time, reference);
            if (meter != null) {
                meter.asked(each.key(), begun);
            }
            found.ifPresent(match -> {
                matches.add(match);
                // A correlation that another looks at is seen in the event that completed it.
                add(match.correlation().head(), event, match.to(), reference, matches, meter);
            });
        }
    }
}
