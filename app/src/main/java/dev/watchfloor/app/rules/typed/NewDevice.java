package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.AgentFamilies;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Maturity;
import dev.watchfloor.app.baselines.Network;
import dev.watchfloor.app.baselines.Usual;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A session of a user from a device that they never used. Where no device is known, from a kind of browser and a network
 * that both are new: either alone is somebody at home, or an update.
 */
final class NewDevice implements TypedRule {
    private static final Preference LEARNED = new Preference("learned", Preference.Unit.DAYS, 14, 1, 90);
    private static final Preference SEEN = new Preference("seen", Preference.Unit.TIMES, 20, 5, 10_000);
    private static final int DAYS = 3;
    /** The sign-in that opens a session comes from the same network as its first request. */
    private static final Duration SETTLED = Duration.ofHours(12);

    @Override
    public String name() {
        return "session-from-new-device";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(
                new Input.Events(Inside.USES),
                new Input.Habit(ActorKind.USER, Aspect.DEVICE),
                new Input.Habit(ActorKind.USER, Aspect.AGENT),
                new Input.Habit(ActorKind.USER, Aspect.NETWORK));
    }

    @Override
    public List<Preference> preferences() {
        return List.of(LEARNED, SEEN);
    }

    @Override
    public boolean isOnAtFirst() {
        return true;
    }

    @Override
    public Result ask(Occasion occasion) {
        Optional<Actor> user = Actor.user(occasion.event());
        if (user.isEmpty() || !Inside.worked(occasion.event())) {
            return Result.NOTHING;
        }
        String device = occasion.event().device();
        if (device != null && !device.isBlank()) {
            return said(occasion, user.get(), List.of(new Trait(Aspect.DEVICE, device, "with this device")));
        }
        List<Trait> traits = new ArrayList<>();
        String agent = AgentFamilies.of(occasion.event().userAgent());
        if (agent == null || occasion.event().source() == null) {
            return new Result.Unknown("neither device nor user agent");
        }
        traits.add(new Trait(Aspect.AGENT, agent, "with " + agent));
        traits.add(new Trait(Aspect.NETWORK, Network.name(occasion.event().source()), "from this network"));
        return said(occasion, user.get(), traits);
    }

    private record Trait(Aspect aspect, String value, String words) {}

    /** Found when all are new. */
    private static Result said(Occasion occasion, Actor user, List<Trait> traits) {
        Duration learned = occasion.preferences().duration(LEARNED);
        Maturity maturity = new Maturity(learned, occasion.preferences().number(SEEN), DAYS, SETTLED);
        List<String> whys = new ArrayList<>();
        boolean isUnknown = false;
        for (Trait trait : traits) {
            switch (occasion.baselines().usual(user, trait.aspect(), trait.value(), occasion.time(), maturity)) {
                case Usual.Known known -> {
                    return Result.NOTHING;
                }
                case Usual.Unknown unknown -> isUnknown = true;
                case Usual.First first -> whys.add(Sentences.first(trait.words(), first));
            }
        }
        if (isUnknown) {
            return new Result.Unknown("what is usual for this user");
        }
        return new Result.Found(
                List.of(user.name(), traits.getFirst().value()),
                Sentences.name(user.name()) + ": " + String.join("; ", whys),
                Map.of("user", user.name(), "value", traits.getFirst().value()));
    }
}
