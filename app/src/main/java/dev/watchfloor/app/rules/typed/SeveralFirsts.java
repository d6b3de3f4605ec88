package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.AgentFamilies;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.baselines.Maturity;
import dev.watchfloor.app.baselines.Network;
import dev.watchfloor.app.baselines.Reached;
import dev.watchfloor.app.baselines.Usual;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Several things about one user are new within a few days, each too little to be told: a network, a kind of browser, a
 * device, a route. Who is patient changes one at a time.
 */
final class SeveralFirsts implements TypedRule {
    private static final Preference NEW = new Preference("new-aspects", Preference.Unit.TIMES, 3, 2, 4);
    private static final Preference WITHIN = new Preference("within", Preference.Unit.DAYS, 3, 1, 30);
    private static final Preference LEARNED = new Preference("learned", Preference.Unit.DAYS, 21, 7, 90);
    private static final long SEEN = 50;
    private static final int DAYS = 7;

    @Override
    public String name() {
        return "several-firsts-over-days";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(
                new Input.Events(Inside.USES),
                new Input.Habit(ActorKind.USER, Aspect.NETWORK),
                new Input.Habit(ActorKind.USER, Aspect.AGENT),
                new Input.Habit(ActorKind.USER, Aspect.DEVICE),
                new Input.Habit(ActorKind.USER, Aspect.SERVICE));
    }

    @Override
    public List<Preference> preferences() {
        return List.of(NEW, WITHIN, LEARNED);
    }

    @Override
    public long quietHours() {
        return 72;
    }

    @Override
    public boolean isOnAtFirst() {
        return false;
    }

    @Override
    public Result ask(Occasion occasion) {
        Optional<Actor> user = Actor.user(occasion.event());
        if (user.isEmpty() || !Inside.worked(occasion.event())) {
            return Result.NOTHING;
        }
        Maturity maturity = new Maturity(occasion.preferences().duration(LEARNED), SEEN, DAYS);
        Duration within = occasion.preferences().duration(WITHIN);
        Instant since = occasion.time().minus(within);
        Map<Aspect, String> now = values(occasion);
        Map<Aspect, String> firsts = new EnumMap<>(Aspect.class);
        Usual.First one = null;
        for (Map.Entry<Aspect, String> each : now.entrySet()) {
            Usual usual =
                    occasion.baselines().usual(user.get(), each.getKey(), each.getValue(), occasion.time(), maturity);
            if (usual instanceof Usual.First first) {
                one = first;
                firsts.put(each.getKey(), each.getValue());
            }
        }
        if (one == null) {
            return Result.NOTHING;
        }
        for (Aspect aspect : List.of(Aspect.NETWORK, Aspect.AGENT, Aspect.DEVICE, Aspect.SERVICE)) {
            earlier(occasion.baselines(), user.get(), aspect, since)
                    .ifPresent(value -> firsts.putIfAbsent(aspect, value));
        }
        if (firsts.size() < occasion.preferences().number(NEW)) {
            return Result.NOTHING;
        }
        return new Result.Found(
                List.of(user.get().name()),
                Sentences.name(user.get().name()) + ": " + firsts.size() + " things are new within "
                        + Sentences.span(within) + ": " + Sentences.some(new ArrayList<>(firsts.values()))
                        + "; watched for " + Sentences.span(one.span()),
                Map.of("user", user.get().name(), "new", firsts.keySet().toString()));
    }

    /** Something that came within the days, of an actor that was there before. */
    private static Optional<String> earlier(Baselines baselines, Actor user, Aspect aspect, Instant since) {
        List<String> fresh = baselines.firstSince(user, aspect, since);
        boolean hasOlder = baselines.all(user, aspect).size() > fresh.size();
        return hasOlder ? fresh.stream().sorted().findFirst() : Optional.empty();
    }

    private static Map<Aspect, String> values(Occasion occasion) {
        Map<Aspect, String> values = new EnumMap<>(Aspect.class);
        if (occasion.event().source() != null) {
            values.put(Aspect.NETWORK, Network.name(occasion.event().source()));
        }
        String agent = AgentFamilies.of(occasion.event().userAgent());
        if (agent != null) {
            values.put(Aspect.AGENT, agent);
        }
        if (occasion.event().device() != null) {
            values.put(Aspect.DEVICE, occasion.event().device());
        }
        Reached.by(occasion.stored()).ifPresent(service -> values.put(Aspect.SERVICE, service));
        return values;
    }
}
