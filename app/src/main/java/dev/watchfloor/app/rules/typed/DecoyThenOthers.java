package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
        String here = Actor.address(occasion.event()).map(Actor::name).orElse("");
        for (Actor actor : actors(occasion)) {
            Optional<Touch> itself = touched(occasion, actor);
            if (itself.isPresent()) {
                return found(
                        occasion,
                        actor,
                        "the same " + word(actor.kind()),
                        itself.get().decoy());
            }
            for (String address : seen(occasion, actor, Aspect.ADDRESS).keySet()) {
                Actor other = new Actor(ActorKind.ADDRESS, address);
                if (address.equals(here)) {
                    continue;
                }
                Optional<Touch> there =
                        touched(occasion, other).filter(touch -> isNewSince(occasion, actor, here, touch));
                if (there.isPresent() && !isShared(occasion, other)) {
                    return found(
                            occasion,
                            actor,
                            address + ", where this " + word(actor.kind()) + " was",
                            there.get().decoy());
                }
            }
        }
        return Result.NOTHING;
    }

    /** A decoy, and when it was touched. */
    private record Touch(String decoy, Instant time) {}

    private static List<Actor> actors(Occasion occasion) {
        List<Actor> actors = new ArrayList<>(3);
        Actor.session(occasion.event()).ifPresent(actors::add);
        Actor.device(occasion.event()).ifPresent(actors::add);
        Actor.user(occasion.event()).ifPresent(actors::add);
        return actors;
    }

    /** The first touch within the time before the event. */
    private static Optional<Touch> touched(Occasion occasion, Actor actor) {
        return seen(occasion, actor, Aspect.DECOY).entrySet().stream()
                .map(decoy -> new Touch(decoy.getKey(), decoy.getValue()))
                .min(Comparator.comparing(Touch::time).thenComparing(Touch::decoy));
    }

    /**
     * What was seen of an actor within the time before the event, with the first time of it that is known to be in there. An
     * event may come late: what happened after it says nothing of it.
     */
    private static Map<String, Instant> seen(Occasion occasion, Actor actor, Aspect aspect) {
        Instant since = occasion.time().minus(occasion.preferences().duration(WITHIN));
        Map<String, Instant> seen = new TreeMap<>();
        occasion.baselines().all(actor, aspect).forEach((value, sightings) -> {
            if (isBetween(sightings.first(), since, occasion.time())) {
                seen.put(value, sightings.first());
            } else if (isBetween(sightings.last(), since, occasion.time())) {
                seen.put(value, sightings.last());
            }
        });
        return seen;
    }

    private static boolean isBetween(Instant time, Instant from, Instant to) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    /**
     * Whether the actor came here only after the decoy was touched. Where it was before, it is whom the attacker poses as: the
     * owner of a stolen account goes on working at the own desk.
     */
    private static boolean isNewSince(Occasion occasion, Actor actor, String here, Touch touch) {
        return occasion.baselines()
                .sightings(actor, Aspect.ADDRESS, here)
                .map(known -> !known.first().isBefore(touch.time()))
                .orElse(true);
    }

    private static boolean isShared(Occasion occasion, Actor address) {
        return seen(occasion, address, Aspect.USER).size()
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
