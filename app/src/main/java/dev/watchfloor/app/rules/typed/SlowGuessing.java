package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Sightings;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An address is refused for many names over days, none of which ever got in from there: spraying that is slower than any
 * window. Names that work from the address are those of its people, who mistype. What happens within hours is left to the
 * rules with a window.
 */
final class SlowGuessing implements TypedRule {
    private static final Preference NAMES = new Preference("names", Preference.Unit.TIMES, 8, 3, 60);
    private static final Preference WITHIN = new Preference("within", Preference.Unit.DAYS, 7, 1, 30);
    private static final Preference SLOWLY = new Preference("over-at-least", Preference.Unit.HOURS, 24, 1, 168);

    @Override
    public String name() {
        return "slow-guessing-of-names";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(
                new Input.Events(Set.of(Kind.SIGN_IN)),
                new Input.Habit(ActorKind.ADDRESS, Aspect.REFUSED),
                new Input.Habit(ActorKind.ADDRESS, Aspect.USER));
    }

    @Override
    public List<Preference> preferences() {
        return List.of(NAMES, WITHIN, SLOWLY);
    }

    @Override
    public boolean isOnAtFirst() {
        return true;
    }

    @Override
    public Result ask(Occasion occasion) {
        Optional<Actor> address = Actor.address(occasion.event());
        String user = occasion.event().user();
        boolean isRefused = occasion.event().outcome() == Outcome.FAILURE
                || occasion.event().outcome() == Outcome.BLOCKED;
        if (!isRefused || address.isEmpty() || user == null || user.isBlank()) {
            return Result.NOTHING;
        }
        Duration within = occasion.preferences().duration(WITHIN);
        Instant since = occasion.time().minus(within);
        Set<String> names = new HashSet<>(occasion.baselines().since(address.get(), Aspect.REFUSED, since));
        names.add(user.toLowerCase(Locale.ROOT));
        names.removeAll(occasion.baselines().all(address.get(), Aspect.USER).keySet());
        if (names.size() < occasion.preferences().number(NAMES)
                || span(occasion, address.get(), names, since)
                                .compareTo(occasion.preferences().duration(SLOWLY))
                        < 0) {
            return Result.NOTHING;
        }
        return new Result.Found(
                List.of(address.get().name()),
                address.get().name() + " was refused for " + names.size() + " names within " + Sentences.span(within)
                        + " and let in for none of them: " + Sentences.some(List.copyOf(names)),
                Map.of("address", address.get().name(), "names", Integer.toString(names.size())));
    }

    /** From the first of these refusals that is known to be late enough to count until this one. */
    private static Duration span(Occasion occasion, Actor address, Set<String> names, Instant since) {
        Map<String, Sightings> refused = occasion.baselines().all(address, Aspect.REFUSED);
        return names.stream()
                .flatMap(name -> Stream.ofNullable(refused.get(name)))
                .map(known -> known.first().isBefore(since) ? known.last() : known.first())
                .min(Comparator.naturalOrder())
                .map(first -> Duration.between(first, occasion.time()))
                .orElse(Duration.ZERO);
    }
}
