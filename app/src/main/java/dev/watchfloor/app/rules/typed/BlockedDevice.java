package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.connectors.event.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session from a device that was blocked: where no product refuses it, somebody has to see it. */
final class BlockedDevice implements TypedRule {
    @Override
    public String name() {
        return "session-from-blocked-device";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(new Input.Events(Set.of(Kind.SESSION_STARTED)), new Input.Devices());
    }

    @Override
    public List<Preference> preferences() {
        return List.of();
    }

    /** Each one that opens is worth a look; an hour keeps a client that tries again and again from shouting. */
    @Override
    public long quietHours() {
        return 1;
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
        Optional<DeviceStandings.Standing> standing = occasion.devices().of(occasion.stored());
        if (standing.isEmpty()) {
            return new Result.Unknown("a register of devices");
        }
        String device = standing.get().name();
        return standing.get().decision() == DeviceStandings.Decided.BLOCKED
                ? new Result.Found(
                        List.of(user.get().name(), device),
                        Sentences.name(user.get().name()) + ": session from a device that was blocked, "
                                + Sentences.name(device),
                        Map.of("user", user.get().name(), "device", device))
                : Result.NOTHING;
    }
}
