package dev.watchfloor.app.rules;

import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedInputs;
import dev.watchfloor.app.rules.typed.TypedMatch;
import dev.watchfloor.app.rules.typed.TypedRun;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Typed rules asked of events, each as long as it does not take too much. Not thread-safe. */
final class TypedFaces {
    private final TypedRun run;
    private final Map<String, String> stopped = new HashMap<>();

    /** @param nanos a clock that only goes forward, in nanoseconds */
    TypedFaces(TypedInputs inputs, LongSupplier nanos) {
        run = new TypedRun(inputs, nanos);
    }

    /** Other rules from the next event on. */
    void use(List<ReadyRule> rules) {
        stopped.clear();
        run.use(rules);
    }

    /** As {@link TypedRun#learn}. */
    void learn(StoredEvent event) {
        run.learn(event);
    }

    /** As {@link TypedRun#add}; a rule that takes too much is not asked from the next event on. */
    List<TypedMatch> add(StoredEvent event) {
        List<TypedMatch> matches = run.add(event);
        for (String dear : run.tooDear()) {
            stopped.put(dear, TooDear.sentence(run.costs().get(dear)));
            run.stop(dear);
        }
        return matches;
    }

    TypedState state(Map<String, Long> hits) {
        return new TypedState(hits, run.unknown(), run.costs(), stopped);
    }
}
