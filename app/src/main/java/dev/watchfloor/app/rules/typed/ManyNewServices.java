package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Maturity;
import dev.watchfloor.app.baselines.Reached;
import dev.watchfloor.app.baselines.Usual;
import dev.watchfloor.connectors.event.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody reaches many services for the first time within a short while, against all that is known of them: whoever took
 * over an account, a device or a machine looks around.
 */
final class ManyNewServices implements TypedRule {
    private static final Preference NEW = new Preference("new-services", Preference.Unit.TIMES, 6, 2, 100);
    private static final Preference WITHIN = new Preference("within", Preference.Unit.MINUTES, 60, 5, 1_440);
    private static final Preference LEARNED = new Preference("learned", Preference.Unit.DAYS, 14, 1, 90);
    private static final long SEEN = 50;
    private static final int DAYS = 5;

    @Override
    public String name() {
        return "many-new-services";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(
                new Input.Events(Set.of(Kind.REQUEST, Kind.FLOW, Kind.SSH, Kind.TLS, Kind.REMOTE_ACCESS)),
                new Input.Habit(ActorKind.USER, Aspect.SERVICE),
                new Input.Habit(ActorKind.DEVICE, Aspect.SERVICE),
                new Input.Habit(ActorKind.ADDRESS, Aspect.SERVICE));
    }

    @Override
    public List<Preference> preferences() {
        return List.of(NEW, WITHIN, LEARNED);
    }

    @Override
    public boolean isOnAtFirst() {
        return true;
    }

    @Override
    public Result ask(Occasion occasion) {
        Optional<String> service = Reached.by(occasion.stored());
        if (service.isEmpty() || !Inside.worked(occasion.event())) {
            return Result.NOTHING;
        }
        Maturity maturity = new Maturity(occasion.preferences().duration(LEARNED), SEEN, DAYS);
        Duration within = occasion.preferences().duration(WITHIN);
        Result result = Result.NOTHING;
        for (Actor actor : actors(occasion)) {
            Usual usual = occasion.baselines().usual(actor, Aspect.SERVICE, service.get(), occasion.time(), maturity);
            switch (usual) {
                case Usual.Known known -> {}
                case Usual.Unknown unknown -> result = new Result.Unknown("what this actor usually reaches");
                case Usual.First first -> {
                    Set<String> fresh = fresh(occasion, actor, within);
                    fresh.add(service.get());
                    if (fresh.size() >= occasion.preferences().number(NEW)) {
                        return found(actor, fresh, within, first);
                    }
                }
            }
        }
        return result;
    }

    private static List<Actor> actors(Occasion occasion) {
        List<Actor> actors = new ArrayList<>(3);
        Actor.user(occasion.event()).ifPresent(actors::add);
        Actor.device(occasion.event()).ifPresent(actors::add);
        // Of the public's addresses nobody knows who is behind them tomorrow.
        Actor.address(occasion.event())
                .filter(address -> occasion.event().source() != null
                        && occasion.event().source().isLocal())
                .ifPresent(actors::add);
        return actors;
    }

    private static Set<String> fresh(Occasion occasion, Actor actor, Duration within) {
        Instant since = occasion.time().minus(within);
        return new HashSet<>(occasion.baselines().firstSince(actor, Aspect.SERVICE, since));
    }

    private static Result found(Actor actor, Set<String> fresh, Duration within, Usual.First first) {
        int before = Math.max(0, first.others() - fresh.size() + 1);
        return new Result.Found(
                List.of(actor.kind().name(), actor.name()),
                Sentences.name(actor.name()) + " reached " + fresh.size() + " services for the first time within "
                        + Sentences.span(within) + " (" + Sentences.some(List.copyOf(fresh)) + "); in "
                        + Sentences.span(first.span()) + " before it were " + before,
                Map.of("actor", actor.name(), "services", Integer.toString(fresh.size())));
    }
}
