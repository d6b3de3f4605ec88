package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.baselines.Sightings;
import dev.watchfloor.app.sigma.engine.RuleCost;
import dev.watchfloor.app.sigma.engine.RuleMeter;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Asks rules about events and lets the baselines learn them, in this order. When something was told is remembered in the
 * baselines as well: what is asked again after a crash is told again and known by its id, and nothing else is. Not
 * thread-safe.
 */
public final class TypedRun {
    private final Baselines baselines;
    private final Denylist denylist;
    private final DeviceStandings devices;
    private final Map<Kind, List<ReadyRule>> rules = new EnumMap<>(Kind.class);
    private final Map<String, Long> unknown = new HashMap<>();
    private final LongSupplier nanos;
    private final Set<String> stopped = new HashSet<>();
    private RuleMeter meter;

    /** Where no register of devices is known. */
    public TypedRun(Baselines baselines, Denylist denylist) {
        this(new TypedInputs(baselines, denylist, DeviceStandings.NONE), System::nanoTime);
    }

    /** @param nanos a clock that only goes forward, in nanoseconds */
    public TypedRun(TypedInputs inputs, LongSupplier nanos) {
        baselines = inputs.baselines();
        denylist = inputs.denylist();
        devices = inputs.devices();
        this.nanos = nanos;
        meter = new RuleMeter(nanos);
    }

    /** Other rules from the next event on; those that were stopped are tried anew. */
    public void use(List<ReadyRule> ready) {
        rules.clear();
        stopped.clear();
        meter = new RuleMeter(nanos);
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

    /** As {@link RuleMeter#costs}. */
    public Map<String, RuleCost> costs() {
        return meter.costs();
    }

    /** As {@link RuleMeter#tooDear}: for the caller to {@link #stop}. */
    public List<String> tooDear() {
        return meter.tooDear();
    }

    /** A rule is not asked any more; what is usual is learned all the same. @param key of it */
    public void stop(String key) {
        stopped.add(key);
        meter.forget(key);
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
        Map<ReadyRule, Result.Found> all = asked(event);
        all.forEach((ready, found) -> {
            if (isTold(ready, found, event)) {
                matches.add(new TypedMatch(ready.head(), event, found));
            }
        });
        baselines.learn(event);
        return matches;
    }

    /** Asks and measures; what baselines take to learn is no rule's. */
    private Map<ReadyRule, Result.Found> asked(StoredEvent event) {
        Map<ReadyRule, Result.Found> all = new LinkedHashMap<>();
        boolean isMeasured = meter.isNext();
        long begun = meter.now();
        for (ReadyRule ready : rules.getOrDefault(event.event().kind(), List.of())) {
            String key = ready.head().key();
            if (stopped.contains(key)) {
                continue;
            }
            long asking = isMeasured ? meter.now() : 0;
            switch (ready.rule().ask(new Occasion(event, baselines, denylist, devices, ready.preferences()))) {
                case Result.Nothing nothing -> {}
                case Result.Unknown missing -> unknown.merge(key, 1L, Long::sum);
                case Result.Found found -> all.put(ready, found);
            }
            if (isMeasured) {
                meter.asked(key, asking);
            }
        }
        meter.end(begun, isMeasured);
        return all;
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
