package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.connectors.event.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session from a device that nobody approved, at a provider where people do approve devices. */
final class UnapprovedDevice implements TypedRule {
    @Override
    public String name() {
        return "session-from-unapproved-device";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(new Input.Events(Set.of(Kind.SESSION_STARTED)), new Input.Devices());
    }

    @Override
    public List<Preference> preferences() {
        return List.of();
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
        return switch (standing.get().decision()) {
            case APPROVED, BLOCKED -> Result.NOTHING;
            case NOTHING ->
                standing.get().isInUse()
                        ? found(user.get().name(), standing.get().name())
                        : new Result.Unknown("any approved device at this provider");
        };
    }

    private static Result found(String user, String device) {
        return new Result.Found(
                List.of(user, device),
                Sentences.name(user) + ": session from a device that nobody approved, " + Sentences.name(device),
                Map.of("user", user, "device", device));
    }
}
