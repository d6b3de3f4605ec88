package dev.watchfloor.app.rules;

import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedInputs;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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

    /**
     * Tries rules on what is kept. What is usual is learned anew, from the events of up to {@link Baselines#MEMORY} before
     * the range, in memory of its own: what the console itself has learned knows the range already, and stays as it is.
     */
    RuleTrial tryOut(
            SigmaRules read, List<ReadyRule> typed, TimeRange range, TypedInputs inputs, RuleTrial.Progress progress)
            throws InterruptedException {
        RuleFaces faces = new RuleFaces(read, typeOf);
        TypedTrial usual = new TypedTrial(typed, inputs);
        Optional<TimeRange> before = typed.isEmpty() ? Optional.empty() : before(range);
        Map<String, TrialHits> hits = new HashMap<>();
        AtomicLong done = new AtomicLong();
        long learned = before.isPresent() ? events.count(new Query.Not(FINDINGS), before.get()) : 0;
        long all = learned + events.count(new Query.Not(FINDINGS), range);
        tell(progress, 0, all);
        if (before.isPresent()) {
            replay(before.get(), done, all, progress, usual::learn);
        }
        long taught = done.get();
        replay(range, done, all, progress, event -> {
            List<RuleHead> found = new ArrayList<>();
            faces.add(event).forEach(match -> found.add(match.rule()));
            usual.add(event).forEach(match -> found.add(match.rule()));
            found.forEach(rule -> hits.computeIfAbsent(rule.key(), first -> new TrialHits(rule))
                    .add(event));
        });
        tell(progress, done.get(), all);
        Map<String, String> stopped = new HashMap<>(faces.stopped());
        stopped.putAll(usual.state().stopped());
        return new RuleTrial(
                read,
                typed.size(),
                taught,
                done.get() - taught,
                hits.values().stream()
                        .map(TrialHits::hits)
                        .sorted(Comparator.comparingLong(RuleTrial.Hits::number)
                                .reversed()
                                .thenComparing(found -> found.rule().title()))
                        .toList(),
                stopped,
                RuleCosts.together(faces.costs(), usual.state().costs()),
                usual.state().unknown());
    }

    /** What baselines remember at the beginning of a range. */
    private static Optional<TimeRange> before(TimeRange range) {
        Instant from = range.from().minus(Baselines.MEMORY);
        Instant earliest = TimeRange.EVER.from();
        Instant first = from.isBefore(earliest) ? earliest : from;
        return first.isBefore(range.from()) ? Optional.of(new TimeRange(first, range.from())) : Optional.empty();
    }

    private void replay(
            TimeRange range, AtomicLong done, long all, RuleTrial.Progress progress, Consumer<StoredEvent> each)
            throws InterruptedException {
        RuleReplay.read(events, range, event -> {
            if (event.connector().equals(RuleWatch.CONNECTOR)) {
                return;
            }
            each.accept(event);
            if (done.incrementAndGet() % TELL == 0) {
                tell(progress, done.get(), all);
            }
        });
    }

    private static void tell(RuleTrial.Progress progress, long asked, long all) throws InterruptedException {
        if (!progress.tell(asked, all)) {
            throw new InterruptedException();
        }
    }
}
