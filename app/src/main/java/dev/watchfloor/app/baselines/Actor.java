package dev.watchfloor.app.baselines;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import inet.ipaddr.IPAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that acts.
 *
 * @param name at most {@link Names#LONGEST} characters; letter case of accounts does not count
 */
public record Actor(ActorKind kind, String name) {
    public Actor {
        name = Names.bounded(name);
    }

    /** The account of an event: its name, or else the provider's id. */
    public static Optional<Actor> user(SecurityEvent event) {
        String name = event.user() == null || event.user().isBlank() ? event.userId() : event.user();
        return of(ActorKind.USER, name == null ? null : name.toLowerCase(Locale.ROOT));
    }

    public static Optional<Actor> device(SecurityEvent event) {
        return of(ActorKind.DEVICE, event.device());
    }

    public static Optional<Actor> session(SecurityEvent event) {
        return of(ActorKind.SESSION, event.session());
    }

    public static Optional<Actor> address(SecurityEvent event) {
        return Optional.ofNullable(event.source()).map(Actor::address);
    }

    public static Actor address(IPAddress address) {
        return new Actor(ActorKind.ADDRESS, Addresses.canonical(address));
    }

    private static Optional<Actor> of(ActorKind kind, @Nullable String name) {
        return name == null || name.isBlank() ? Optional.empty() : Optional.of(new Actor(kind, name));
    }
}
