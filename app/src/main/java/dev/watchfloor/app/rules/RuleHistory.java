package dev.watchfloor.app.rules;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.run.RuleMatch;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.TimeRange;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** What rules found, and what others would have. Thread-safe. */
final class RuleHistory {
    private static final int TELL = 1_000;
    private static final int MOST_RULES = 10_000;
    private static final Query FINDINGS = new Query.Text(Field.CONNECTOR, TextPattern.exactly(RuleWatch.CONNECTOR));

    private final EventStore events;
    private final UnaryOperator<String> typeOf;

    /** @param typeOf the type of a connector by its name, or an empty text */
    RuleHistory(EventStore events, UnaryOperator<String> typeOf) {
        this.events = events;
        this.typeOf = typeOf;
    }

    Map<String, Long> findings(TimeRange range) {
        Map<String, Long> findings = new HashMap<>();
        for (Breakdown.Value value :
                events.breakdown(FINDINGS, range, Field.RULE_ID, MOST_RULES).values()) {
            findings.put(value.text(), value.events());
        }
        return findings;
    }

    RuleTrial tryOut(SigmaRules read, TimeRange range, RuleTrial.Progress progress) throws InterruptedException {
        RuleFaces faces = new RuleFaces(read, typeOf);
        Map<String, TrialHits> hits = new HashMap<>();
        AtomicLong asked = new AtomicLong();
        long all = events.count(new Query.Not(FINDINGS), range);
        tell(progress, 0, all);
        RuleReplay.read(events, range, event -> {
            if (event.connector().equals(RuleWatch.CONNECTOR)) {
                return;
            }
            for (RuleMatch match : faces.add(event)) {
                hits.computeIfAbsent(match.rule().key(), first -> new TrialHits(match.rule()))
                        .add(event);
            }
            if (asked.incrementAndGet() % TELL == 0) {
                tell(progress, asked.get(), all);
            }
        });
        tell(progress, asked.get(), all);
        return new RuleTrial(
                read,
                asked.get(),
                hits.values().stream()
                        .map(TrialHits::hits)
                        .sorted(Comparator.comparingLong(RuleTrial.Hits::number)
                                .reversed()
                                .thenComparing(found -> found.rule().title()))
                        .toList(),
                faces.stopped());
    }

    private static void tell(RuleTrial.Progress progress, long asked, long all) throws InterruptedException {
        if (!progress.tell(asked, all)) {
            throw new InterruptedException();
        }
    }
}
