package dev.watchfloor.app.rules;

import dev.watchfloor.app.rules.naming.KeptEvent;
import dev.watchfloor.app.rules.naming.LogSources;
import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.engine.RuleCost;
import dev.watchfloor.app.sigma.run.RuleMatch;
import dev.watchfloor.app.sigma.run.RuleRun;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/** Rules for every log source, asked of events in which several may be. Not thread-safe. */
final class RuleFaces {
    private final RuleRun run;
    private final Map<String, String> stopped = new HashMap<>();
    private final UnaryOperator<String> typeOf;
    private final Map<String, String> types = new HashMap<>();

    /** @param typeOf the type of a connector by its name, or an empty text */
    RuleFaces(SigmaRules rules, UnaryOperator<String> typeOf) {
        this(rules, typeOf, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward, in nanoseconds */
    RuleFaces(SigmaRules rules, UnaryOperator<String> typeOf, LongSupplier nanos) {
        run = new RuleRun(rules, nanos);
        this.typeOf = typeOf;
    }

    /** What an event matches; a rule that takes too much is not asked from the next event on. */
    List<RuleMatch> add(StoredEvent event) {
        String type = types.computeIfAbsent(event.connector(), typeOf);
        KeptEvent fields = new KeptEvent(event.event(), type);
        List<LogSource> sources = LogSources.of(type, event.event(), fields);
        List<RuleMatch> matches = run.add(fields, sources, event.event().time(), event.position());
        for (String dear : run.tooDear()) {
            stopped.put(dear, TooDear.sentence(run.costs().get(dear)));
            run.stop(dear);
        }
        return matches;
    }

    /** Why rules are not asked any more, by their keys. */
    Map<String, String> stopped() {
        return Map.copyOf(stopped);
    }

    /** What each of them takes, by its key. */
    Map<String, RuleCost> costs() {
        return run.costs();
    }

    /** Connectors come and go. */
    void forgetTypes() {
        types.clear();
    }

    long forgotten() {
        return run.forgotten();
    }
}
