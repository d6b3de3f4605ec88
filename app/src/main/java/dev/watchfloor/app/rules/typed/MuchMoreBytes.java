package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Traffic;
import dev.watchfloor.connectors.event.Kind;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A user is sent many times what they ever were in an hour. */
final class MuchMoreBytes implements TypedRule {
    private static final Preference TIMES = new Preference("times", Preference.Unit.TIMES, 10, 2, 1_000);
    private static final Preference LEAST = new Preference("least", Preference.Unit.MEBIBYTES, 100, 1, 1_000_000);
    private static final Preference HOURS = new Preference("known-hours", Preference.Unit.HOURS, 40, 10, 2_000);
    private static final int DAYS = 5;

    @Override
    public String name() {
        return "bytes-against-own-history";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(
                new Input.Events(Set.of(Kind.REQUEST, Kind.FLOW)),
                new Input.Bytes(ActorKind.USER),
                new Input.Bytes(ActorKind.ADDRESS));
    }

    @Override
    public List<Preference> preferences() {
        return List.of(TIMES, LEAST, HOURS);
    }

    @Override
    public boolean isOnAtFirst() {
        return true;
    }

    @Override
    public Result ask(Occasion occasion) {
        if (occasion.event().bytesOut() <= 0 || !Inside.worked(occasion.event())) {
            return Result.NOTHING;
        }
        // An address stands for itself only where nobody is named.
        Optional<Actor> actor = Actor.user(occasion.event()).or(() -> Actor.address(occasion.event()));
        Optional<Traffic> known = actor.flatMap(occasion.baselines()::traffic);
        if (actor.isEmpty() || known.isEmpty()) {
            return Result.NOTHING;
        }
        Traffic traffic = known.get();
        boolean isSameHour = traffic.hour().equals(occasion.time().truncatedTo(ChronoUnit.HOURS));
        long now = occasion.event().bytesOut() + (isSameHour ? traffic.thisHour() : 0);
        if (now < occasion.preferences().bytes(LEAST)) {
            return Result.NOTHING;
        }
        if (traffic.hours() < occasion.preferences().number(HOURS) || traffic.days() < DAYS) {
            return new Result.Unknown("how much this actor is usually sent");
        }
        long times = now / Math.max(1, traffic.high());
        if (times < occasion.preferences().number(TIMES)) {
            return Result.NOTHING;
        }
        return new Result.Found(
                List.of(actor.get().kind().name(), actor.get().name()),
                Sentences.name(actor.get().name()) + " was sent " + Sentences.size(now) + " within an hour, " + times
                        + " times what 99 of 100 hours had (" + Sentences.size(traffic.high()) + " in "
                        + traffic.hours() + " hours on " + traffic.days() + " days)",
                Map.of(
                        "actor",
                        actor.get().name(),
                        "bytes",
                        Long.toString(now),
                        "usual",
                        Long.toString(traffic.high())));
    }
}
