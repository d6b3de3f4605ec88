package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Reached;
import dev.watchfloor.app.baselines.Sightings;
import dev.watchfloor.connectors.event.Kind;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A machine of ours calls out in nearly equal intervals, to where it began to lately. Updates, clocks and monitors do the
 * same, but did so before, or are called by many.
 */
final class Beacon implements TypedRule {
    private static final Preference CALLS = new Preference("calls", Preference.Unit.TIMES, 40, 10, 10_000);
    private static final Preference JITTER = new Preference("most-jitter", Preference.Unit.PERCENT, 10, 1, 50);
    private static final Preference LASTS = new Preference("lasts", Preference.Unit.HOURS, 6, 1, 720);
    private static final Preference BEGAN = new Preference("began-within", Preference.Unit.DAYS, 14, 1, 90);
    private static final Preference CALLERS = new Preference("most-callers", Preference.Unit.TIMES, 3, 1, 100);
    private static final Duration LEAST_GAP = Duration.ofSeconds(10);
    private static final double HUNDRED = 100;

    @Override
    public String name() {
        return "calls-in-equal-intervals";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(
                new Input.Events(Set.of(Kind.FLOW, Kind.TLS, Kind.REQUEST)),
                new Input.Habit(ActorKind.ADDRESS, Aspect.SERVICE),
                new Input.Habit(ActorKind.SERVICE, Aspect.CALLER));
    }

    @Override
    public List<Preference> preferences() {
        return List.of(CALLS, JITTER, LASTS, BEGAN, CALLERS);
    }

    @Override
    public long quietHours() {
        return 168;
    }

    @Override
    public boolean isOnAtFirst() {
        return false;
    }

    @Override
    public Result ask(Occasion occasion) {
        IPAddress source = occasion.event().source();
        IPAddress destination = occasion.event().destination();
        Optional<String> service = Reached.by(occasion.stored());
        if (source == null || destination == null || service.isEmpty()) {
            return Result.NOTHING;
        }
        boolean isOutward = source.isLocal() && !destination.isLocal();
        if (!isOutward) {
            return Result.NOTHING;
        }
        Actor caller = Actor.address(source);
        Optional<Sightings> known = occasion.baselines().sightings(caller, Aspect.SERVICE, service.get());
        if (known.isEmpty() || !isBeacon(occasion, known.get())) {
            return Result.NOTHING;
        }
        int callers = occasion.baselines()
                .all(new Actor(ActorKind.SERVICE, service.get()), Aspect.CALLER)
                .size();
        if (callers > occasion.preferences().number(CALLERS)) {
            return Result.NOTHING;
        }
        Sightings calls = known.get();
        return new Result.Found(
                List.of(caller.name(), service.get()),
                String.format(
                        Locale.ROOT,
                        "%s called %s %s since %s, every %d s give or take %.0f %%",
                        caller.name(),
                        service.get(),
                        Sentences.times(calls.count()),
                        calls.first(),
                        calls.gap().toSeconds(),
                        calls.jitter() * HUNDRED),
                Map.of(
                        "seconds",
                        Long.toString(calls.gap().toSeconds()),
                        "calls",
                        Long.toString(calls.count()),
                        "service",
                        service.get()));
    }

    private static boolean isBeacon(Occasion occasion, Sightings calls) {
        Preferences preferences = occasion.preferences();
        return calls.count() >= preferences.number(CALLS)
                && calls.jitter() * HUNDRED <= preferences.number(JITTER)
                && calls.gap().compareTo(LEAST_GAP) >= 0
                && Duration.between(calls.first(), occasion.time()).compareTo(preferences.duration(LASTS)) >= 0
                && calls.first().isAfter(occasion.time().minus(preferences.duration(BEGAN)));
    }
}
