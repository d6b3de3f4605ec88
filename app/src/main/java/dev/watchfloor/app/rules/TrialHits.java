package dev.watchfloor.app.rules;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.timeline.StoredEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts what a rule finds. Not thread-safe. */
final class TrialHits {
    private final RuleHead rule;
    private final Deque<StoredEvent> examples = new ArrayDeque<>();
    private long number;
    private Instant first = Instant.MAX;
    private Instant latest = Instant.MIN;

    TrialHits(RuleHead rule) {
        this.rule = rule;
    }

    void add(StoredEvent event) {
        Instant time = event.event().time();
        number++;
        first = time.isBefore(first) ? time : first;
        latest = time.isAfter(latest) ? time : latest;
        examples.add(event);
        if (examples.size() > RuleTrial.MOST_EXAMPLES) {
            examples.removeFirst();
        }
    }

    RuleTrial.Hits hits() {
        return new RuleTrial.Hits(rule, number, first, latest, List.copyOf(examples));
    }
}
