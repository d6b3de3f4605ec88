package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Baselines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A session of whoever touched a decoy, though from another address: the decoy was touched with their account, from their
 * device or session, or from an address where the user, device or session of this event was within the same day. An
 * address that several accounts share says nothing about one of them. The same address is what a Sigma rule looks for.
 */
final class DecoyThenOthers implements TypedRule {
    private static final Preference WITHIN = new Preference("within", Preference.Unit.HOURS, 24, 1, 720);
    private static final Preference SHARED =
            new Preference("most-users-of-an-address", Preference.Unit.TIMES, 2, 1, 50);

    @Override
    public String name() {
        return "decoy-then-session-of-the-actor";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(
                new Input.Events(Inside.USES),
                new Input.Habit(ActorKind.ADDRESS, Aspect.DECOY),
                new Input.Habit(ActorKind.USER, Aspect.DECOY),
                new Input.Habit(ActorKind.DEVICE, Aspect.DECOY),
                new Input.Habit(ActorKind.SESSION, Aspect.DECOY),
                new Input.Habit(ActorKind.ADDRESS, Aspect.USER),
                new Input.Habit(ActorKind.USER, Aspect.ADDRESS));
    }

    @Override
    public List<Preference> preferences() {
        return List.of(WITHIN, SHARED);
    }

    @Override
    public boolean isOnAtFirst() {
        return true;
    }

    @Override
    public Result ask(Occasion occasion) {
        if (!Inside.worked(occasion.event())) {
            return Result.NOTHING;
        }
        Instant since = occasion.time().minus(occasion.preferences().duration(WITHIN));
        String here = Actor.address(occasion.event()).map(Actor::name).orElse("");
        for (Actor actor : actors(occasion)) {
            Optional<String> itself = touched(occasion.baselines(), actor, since);
            if (itself.isPresent()) {
                return found(occasion, actor, "the same " + word(actor.kind()), itself.get());
            }
            for (String address : occasion.baselines().since(actor, Aspect.ADDRESS, since)) {
                Actor other = new Actor(ActorKind.ADDRESS, address);
                if (address.equals(here)) {
                    continue;
                }
                Optional<String> there = touched(occasion.baselines(), other, since);
                if (there.isPresent() && !isShared(occasion, other, since)) {
                    return found(occasion, actor, address + ", where this " + word(actor.kind()) + " was", there.get());
                }
            }
        }
        return Result.NOTHING;
    }

    private static List<Actor> actors(Occasion occasion) {
        List<Actor> actors = new ArrayList<>(3);
        Actor.session(occasion.event()).ifPresent(actors::add);
        Actor.device(occasion.event()).ifPresent(actors::add);
        Actor.user(occasion.event()).ifPresent(actors::add);
        return actors;
    }

    private static Optional<String> touched(Baselines baselines, Actor actor, Instant since) {
        return baselines.since(actor, Aspect.DECOY, since).stream().sorted().findFirst();
    }

    private static boolean isShared(Occasion occasion, Actor address, Instant since) {
        return occasion.baselines().since(address, Aspect.USER, since).size()
                > occasion.preferences().number(SHARED);
    }

    private static Result found(Occasion occasion, Actor actor, String who, String decoy) {
        Duration within = occasion.preferences().duration(WITHIN);
        return new Result.Found(
                List.of(word(actor.kind()), actor.name()),
                "decoy " + Sentences.name(decoy) + " was touched by " + who + ", within " + Sentences.span(within)
                        + " before",
                Map.of("decoy", decoy, word(actor.kind()), actor.name()));
    }

    private static String word(ActorKind kind) {
        return switch (kind) {
            case USER -> "user";
            case DEVICE -> "device";
            case SESSION -> "session";
            case ADDRESS -> "address";
            case SERVICE -> "service";
            case FINDING -> "finding";
        };
    }
}
