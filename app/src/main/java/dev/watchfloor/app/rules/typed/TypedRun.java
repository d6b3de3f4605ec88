package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.baselines.Sightings;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks rules about events and lets the baselines learn them, in this order. When something was told is remembered in the
 * baselines as well: what is asked again after a crash is told again and known by its id, and nothing else is. Not
 * thread-safe.
 */
public final class TypedRun {
    private final Baselines baselines;
    private final Denylist denylist;
    private final Map<Kind, List<ReadyRule>> rules = new EnumMap<>(Kind.class);
    private final Map<String, Long> unknown = new HashMap<>();

    public TypedRun(Baselines baselines, Denylist denylist) {
        this.baselines = baselines;
        this.denylist = denylist;
    }

    /** Other rules from the next event on. */
    public void use(List<ReadyRule> ready) {
        rules.clear();
        for (ReadyRule rule : ready) {
            for (Kind kind : rule.kinds()) {
                rules.computeIfAbsent(kind, fresh -> new ArrayList<>()).add(rule);
            }
        }
    }

    /** How often rules could not say, by their keys. */
    public Map<String, Long> unknown() {
        return Map.copyOf(unknown);
    }

    /** Learns an event without asking. */
    public void learn(StoredEvent event) {
        baselines.learn(event);
    }

    /** Asks about an event and learns it; one that was learned before is not asked about. */
    public List<TypedMatch> add(StoredEvent event) {
        if (event.position() <= baselines.position()) {
            return List.of();
        }
        // All are asked before anything is noted: when one cannot be, the event comes again.
        List<TypedMatch> matches = new ArrayList<>();
        Map<ReadyRule, Result.Found> all = new LinkedHashMap<>();
        for (ReadyRule ready : rules.getOrDefault(event.event().kind(), List.of())) {
            switch (ready.rule().ask(new Occasion(event, baselines, denylist, ready.preferences()))) {
                case Result.Nothing nothing -> {}
                case Result.Unknown missing -> unknown.merge(ready.head().key(), 1L, Long::sum);
                case Result.Found found -> all.put(ready, found);
            }
        }
        all.forEach((ready, found) -> {
            if (isTold(ready, found, event)) {
                matches.add(new TypedMatch(ready.head(), event, found));
            }
        });
        baselines.learn(event);
        return matches;
    }

    /** Whether it is told now; the quiet time runs from the last time it was told. */
    private boolean isTold(ReadyRule ready, Result.Found found, StoredEvent event) {
        Actor finding = new Actor(ActorKind.FINDING, ready.head().key() + "|" + String.join("|", found.group()));
        Optional<Sightings> last = baselines.sightings(finding, Aspect.FOUND, "");
        Instant time = event.event().time();
        if (last.isPresent() && time.isBefore(last.get().last().plus(ready.quiet()))) {
            return false;
        }
        baselines.note(finding, Aspect.FOUND, "", event);
        return true;
    }
}
